import { outlives, purposeOf } from '../mounts';
import { defineSignal } from '../subject';

/** Several instances with nothing to write on: any of them answers the next request (N10). */
export const replicationWithoutStorage = defineSignal({
  id: 'replicas-without-storage',
  notes: ['N06', 'N10', 'N12'],
  *read({ facts, mounts, technology }) {
    // What a cloud's instances store is not read.
    if (facts.format === 'cloud' || facts.stableIdentity || technology?.technology.class === 'stateful') return;
    const several = (facts.instances.min ?? 0) > 1 || facts.instances.autoscaler !== undefined;
    const stores = mounts.some((mount) => outlives(mount) && !mount.readOnly && purposeOf(mount) === 'data');
    if (several && !stores)
      yield {
        towards: 'stateless',
        weight: 2,
        says: `Several instances run and none has storage of its own.`,
        at: facts.instances.at,
      };
  },
});
