import { isStoreKind } from '../../knowledge/store';
import { defineSignal } from '../subject';

const passers = new Set(['client', 'gateway', 'load-balancer', 'function', 'cdn']);

/** The kind a native file gives a component. */
export const componentKind = defineSignal({
  id: 'component-kind',
  notes: ['N01', 'N02', 'N47'],
  *read({ facts }) {
    if (facts.declared === undefined) return;
    if (isStoreKind(facts))
      yield {
        towards: 'stateful',
        weight: 8,
        says: `A component of kind \`${facts.kind}\` is there to keep data.`,
        at: facts.at,
        notes: ['N01'],
      };
    else if (passers.has(facts.kind))
      yield {
        towards: 'stateless',
        weight: 4,
        says: `A component of kind \`${facts.kind}\` passes requests on and keeps none of them.`,
        at: facts.at,
        notes: ['N02', 'N47'],
      };
  },
});
