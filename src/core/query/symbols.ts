import type { Span } from '../model/span';
import type { SystemReview } from '../review';
import { entriesAt, itemsAt, scalarAt, textAt, type Entry, type Located } from '../yaml/located';
import { fileOf } from './files';
import type { OutlineSymbol } from './types';
import { classLabel } from './words';

/** The outline of a native file: its components with their state, then its decisions. Other formats have their own. */
export function documentSymbols(review: SystemReview, file: string): readonly OutlineSymbol[] {
  const parsed = fileOf(review, file);
  if (review.system.kind !== 'native' || parsed === undefined) return [];
  return parsed.documents.flatMap(({ root }) => [...componentsOf(review, root), ...decisionsOf(root)]);
}

function* componentsOf(review: SystemReview, root: Located | undefined): Iterable<OutlineSymbol> {
  for (const entry of entriesAt(root, 'components')) {
    const component = review.system.byId.get(entry.key);
    const words = [textAt(entry.value, 'kind'), component && classLabel(component.verdict)];
    const detail = words.filter((word) => word !== undefined && word !== '').join(', ');
    yield {
      name: entry.key,
      detail,
      kind: 'component',
      at: entry.at,
      extent: reach(entry),
      children: [...statesOf(entry.value)],
    };
  }
}

function* statesOf(component: Located): Iterable<OutlineSymbol> {
  for (const item of itemsAt(component, 'state')) {
    const holds = scalarAt(item, 'holds');
    if (holds === undefined || item.type !== 'map') continue;
    const kept = textAt(item, 'kept') ?? textAt(item, 'kept', 'in');
    const detail = kept === undefined || kept === '' ? 'state' : `state, kept: ${kept}`;
    yield {
      name: holds.text,
      detail,
      kind: 'state',
      at: holds.at,
      extent: around(item.extent, holds.at),
      children: [],
    };
  }
}

function* decisionsOf(root: Located | undefined): Iterable<OutlineSymbol> {
  for (const item of itemsAt(root, 'decisions')) {
    if (item.type !== 'map') continue;
    const about = itemsAt(item, 'about').flatMap((one) => (one.type === 'scalar' ? one.text : []));
    const name = about.length > 0 ? about.join(', ') : (textAt(item, 'about') ?? 'decision');
    const choice = textAt(item, 'choice');
    const at = [...item.entries.values()][0]?.at ?? item.at;
    const detail = choice === undefined ? 'decision' : `decision: ${choice}`;
    yield {
      name: name === '' ? 'decision' : name,
      detail,
      kind: 'decision',
      at,
      extent: around(item.extent, at),
      children: [],
    };
  }
}

/** From the key to the end of its value. */
function reach(entry: Entry): Span {
  return around(entry.value.type === 'scalar' ? entry.value.at : entry.value.extent, entry.at);
}

/** The smallest span that holds both, so that an outline entry always contains its own name; a value written elsewhere adds nothing. */
function around(extent: Span, at: Span): Span {
  if (extent.file !== at.file || extent.end < at.start) return at;
  return { file: at.file, start: Math.min(extent.start, at.start), end: Math.max(extent.end, at.end) };
}
