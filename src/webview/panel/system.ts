import type { Diagram } from '../../core/diagram/types';
import { h, type Child } from '../dom';
import { placeChoice } from '../failure/choices';
import { count } from '../words';
import type { Actions } from './component';
import { choiceButtons, offered } from './offers';

/** What the panel says while nothing is selected: the system as a whole, and how the page is used. */
export function systemPanel({ title, verdict, nodes, edges, places }: Diagram, { play }: Actions): Child[] {
  const stateful = nodes.filter((node) => node.class === 'stateful').length;
  const single = nodes.filter(({ spof }) => spof).length;
  return [
    h('h2', {}, title),
    h(
      'ul',
      { class: 'chips' },
      h('li', { class: 'chip' }, verdict),
      h('li', { class: 'chip stateful' }, `${stateful} stateful`),
      ...(single > 0 ? [h('li', { class: 'chip alarm' }, `${count(single, 'single point')} of failure`)] : []),
    ),
    h(
      'p',
      {},
      `${count(nodes.length, 'component')}, ${count(edges.length, 'link')}. Select a component to see what it keeps and what happens if it fails.`,
    ),
    offered('if-a-place-fails', 'If it fails as a whole', ...choiceButtons(places.map(placeChoice), play)),
  ];
}
