import { defineSignal } from '../subject';

/** The author's claim. It weighs nothing against what the file shows and decides only when nothing else speaks. */
export const declaredClass = defineSignal({
  id: 'declared-class',
  notes: ['N01', 'N02'],
  *read({ facts }) {
    const claim = facts.declared?.class;
    if (claim?.text !== 'stateful' && claim?.text !== 'stateless') return;
    yield {
      towards: claim.text,
      weight: 0,
      says: `The author declares \`${facts.name}\` ${claim.text}.`,
      at: claim.at,
    };
  },
});
