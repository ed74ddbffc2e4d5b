import { defineSignal } from '../subject';

const stateful = new Set(['shopping-cart', 'chat', 'online-banking', 'transactions', 'session-management']);
const stateless = new Set(['rest-api', 'static-content', 'distributed-calculation']);

/** What the component is used for; a hint, since either kind of use can be built either way. */
export const useCase = defineSignal({
  id: 'use-case',
  notes: ['N13', 'N14', 'N37', 'N46', 'N47'],
  *read({ facts }) {
    const declared = facts.declared?.useCase;
    if (declared === undefined) return;
    if (stateful.has(declared.text)) {
      yield {
        towards: 'stateful',
        weight: 1,
        says: `\`${declared.text}\` is a use that carries state from one request to the next.`,
        at: declared.at,
        notes: ['N13', 'N46', 'N47'],
      };
    } else if (stateless.has(declared.text)) {
      yield {
        towards: 'stateless',
        weight: 1,
        says: `\`${declared.text}\` is served by requests that stand alone.`,
        at: declared.at,
        notes: ['N14', 'N37', 'N46', 'N47'],
      };
    }
  },
});
