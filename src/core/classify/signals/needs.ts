import { defineSignal } from '../subject';

const stateful = new Map([
  ['persistent-sessions', 'N29'],
  ['personalisation', 'N29'],
  ['transactions', 'N29'],
  ['consistency', 'N30'],
  ['context', 'N30'],
]);
const stateless = new Map([
  ['high-traffic', 'N31'],
  ['independent-requests', 'N31'],
  ['scalability', 'N32'],
  ['simplicity', 'N32'],
  ['reliability', 'N32'],
]);

/** Declared needs lean to one side; they say what is wanted, not what is there, so they weigh little. */
export const needs = defineSignal({
  id: 'needs',
  notes: ['N29', 'N30', 'N31', 'N32'],
  *read({ facts }) {
    for (const need of facts.declared?.needs ?? []) {
      const pull = stateful.get(need.text);
      const push = stateless.get(need.text);
      if (pull)
        yield {
          towards: 'stateful',
          weight: 0.5,
          says: `The need for \`${need.text}\` speaks for keeping state.`,
          at: need.at,
          notes: [pull],
        };
      if (push)
        yield {
          towards: 'stateless',
          weight: 0.5,
          says: `The need for \`${need.text}\` speaks for keeping none.`,
          at: need.at,
          notes: [push],
        };
    }
  },
});
