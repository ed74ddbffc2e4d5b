import { defineSignal } from '../subject';

/** A StatefulSet: instances that keep name and place are asked for when they are not interchangeable (N36). */
export const stableIdentity = defineSignal({
  id: 'stable-identity',
  notes: ['N36'],
  *read({ facts }) {
    if (facts.stableIdentity)
      yield {
        towards: 'stateful',
        weight: 3,
        says: `\`${facts.name}\` is a StatefulSet: its instances keep their identity.`,
        at: facts.at,
      };
  },
});
