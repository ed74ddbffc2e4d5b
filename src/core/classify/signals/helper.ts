import { defineSignal } from '../subject';

/** A worker or another command of an application that a second component serves: what it writes is that one's (N34). */
export const helper = defineSignal({
  id: 'helper',
  notes: ['N02', 'N34'],
  *read({ facts, helps }) {
    if (helps !== undefined)
      yield {
        towards: 'stateless',
        weight: 4,
        says: `It runs the program of \`${helps.name}\` for another task and has no lasting folder of its own.`,
        at: facts.at,
      };
  },
});
