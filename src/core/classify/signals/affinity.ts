import { defineSignal } from '../subject';

/** Clients pinned to instances: a reason to look, never the class by itself (it only lowers the confidence of `stateless`). */
export const affinity = defineSignal({
  id: 'affinity',
  notes: ['N05', 'N20'],
  *read({ facts }) {
    const pin = facts.pins.find(({ to }) => to !== 'group');
    if (pin)
      yield {
        towards: 'stateful',
        weight: 1,
        says: `Clients are pinned to instances by ${pin.says}, as if these remembered something.`,
        at: pin.at,
      };
  },
});
