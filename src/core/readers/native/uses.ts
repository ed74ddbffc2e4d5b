import type { Link } from '../../model/link';
import { get, isFalse, itemsAt, textAt, type Entry } from '../../yaml/located';
import { text, textOf } from './text';

/** The links a component's `uses` states, also those to names that do not exist; and where it keeps its state. */
export function readUses(component: Entry): Link[] {
  const from = component.key;
  const links: Link[] = [];
  for (const [index, item] of itemsAt(component.value, 'uses').entries()) {
    const base = {
      from,
      required: !isFalse(get(item, 'required')),
      mode: textAt(item, 'mode') === 'async' ? 'async' : 'sync',
      evidence: '`uses`',
      strength: 'stated',
    } as const;
    const to = textOf(item) ?? text(item, 'component');
    if (to) links.push({ ...base, to: to.text, at: to.at });
    for (const alternative of itemsAt(item, 'any-of')) {
      const one = textOf(alternative);
      if (one) links.push({ ...base, to: one.text, at: one.at, anyOf: `${from} uses ${index}` });
    }
  }
  return [...links, ...stateLinks(component, links)];
}

/** A component that keeps its state in another needs it, whether `uses` names it or not. */
function stateLinks(component: Entry, uses: readonly Link[]): Link[] {
  const links: Link[] = [];
  for (const item of itemsAt(component.value, 'state')) {
    const store = text(item, 'kept', 'in');
    if (!store || [...uses, ...links].some((link) => link.to === store.text)) continue;
    const required = textAt(item, 'loss') !== 'tolerable';
    links.push({
      from: component.key,
      to: store.text,
      required,
      mode: 'sync',
      evidence: '`kept`',
      at: store.at,
      strength: 'stated',
    });
  }
  return links;
}
