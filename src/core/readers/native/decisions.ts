import type { Decision } from '../../decisions/decision';
import type { Span } from '../../model/span';
import { itemsAt, textAt, type Located } from '../../yaml/located';
import { text, texts } from './text';

/** The recorded trade-offs of one document. */
export function readDecisions(root: Located | undefined): Decision[] {
  return itemsAt(root, 'decisions').flatMap((item) => (item.type === 'map' ? [readDecision(item)] : []));
}

function readDecision(item: Located): Decision {
  const first = item.type === 'map' ? [...item.entries.values()][0] : undefined;
  const at: Span = first?.at ?? item.at;
  return {
    origin: 'decision',
    at,
    about: texts(item, 'about'),
    accepts: texts(item, 'accepts'),
    reason: text(item, 'because'),
    until: text(item, 'revisit'),
    owner: textAt(item, 'owner'),
    choice: text(item, 'choice'),
    gains: texts(item, 'gains'),
    costs: texts(item, 'costs'),
    alternatives: texts(item, 'alternatives'),
    onNodeLoss: text(item, 'on-node-loss'),
    onPartition: text(item, 'on-partition'),
    covers: undefined,
    removable: item.type === 'scalar' ? item.at : item.extent,
  };
}
