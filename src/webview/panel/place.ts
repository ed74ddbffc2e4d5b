import type { Diagram, DiagramNode, DiagramPlace } from '../../core/diagram/types';
import { button, h, type Child } from '../dom';
import { placeChoice, placesHolding, placeTitle } from '../failure/choices';
import { count } from '../words';
import type { Actions } from './component';
import { offered } from './offers';

/** What runs in the selected zone or on the selected node, and its failure. */
export function placePanel(place: DiagramPlace, diagram: Diagram, { select, play }: Actions): Child[] {
  const here = new Set(place.components);
  const nodes = diagram.nodes.filter(({ id }) => here.has(id));
  const stateful = nodes.filter((node) => node.class === 'stateful').length;
  const { failure } = placeChoice(place);
  return [
    h('h2', {}, placeTitle(place)),
    h('p', { class: 'caption' }, count(nodes.length, 'component')),
    h('ul', { class: 'chips' }, h('li', { class: 'chip stateful' }, `${stateful} stateful`)),
    offered(
      'if-it-fails',
      'If it fails',
      button(`This ${place.kind} fails`, () => play(failure), { class: 'play' }),
    ),
    h(
      'section',
      {},
      h('h3', {}, 'Runs here'),
      h('ul', {}, ...nodes.map((node) => member(node, place, diagram, select))),
    ),
  ];
}

/** A component with the other places that have a part of it. */
function member(node: DiagramNode, place: DiagramPlace, diagram: Diagram, select: Actions['select']): HTMLElement {
  const also = placesHolding(node, diagram).filter(({ key, kind }) => kind === place.kind && key !== place.key);
  return h(
    'li',
    {},
    button(node.name, () => select(node.id), { class: 'link' }),
    also.length > 0 && h('div', {}, `also in ${also.map(({ label }) => label).join(', ')}`),
  );
}
