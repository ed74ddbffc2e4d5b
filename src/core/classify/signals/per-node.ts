import { defineSignal } from '../subject';

/** One instance per node: an agent of the machine, replaced with it. */
export const perNode = defineSignal({
  id: 'per-node',
  notes: ['N12'],
  *read({ facts }) {
    if (facts.lifecycle === 'per-node')
      yield {
        towards: 'stateless',
        weight: 3,
        says: `\`${facts.name}\` runs once per node and serves that node.`,
        at: facts.at,
      };
  },
});
