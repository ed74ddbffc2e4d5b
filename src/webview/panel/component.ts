import type { Diagram, DiagramNode } from '../../core/diagram/types';
import type { Failure } from '../../core/scenario/types';
import { button, h, type Child } from '../dom';
import { choicesFor, farEnds, placeChoice, placesHolding } from '../failure/choices';
import type { Journey } from '../journey';
import { count, instancesOf } from '../words';
import { choiceButtons, offered } from './offers';

/** What the panel lets the user do. */
export interface Actions {
  select(component: string): void;
  reveal(component: string): void;
  explain(component: string): void;
  play(failure: Failure): void;
  stop(): void;
}

/** Everything the picture knows of the selected component, and its possible failures. */
export function componentPanel(
  node: DiagramNode,
  journey: Journey | undefined,
  diagram: Diagram,
  actions: Actions,
): Child[] {
  return [
    h('h2', {}, node.name),
    h('p', { class: 'caption' }, node.caption),
    h('ul', { class: 'chips' }, ...chips(node)),
    h(
      'div',
      { class: 'row' },
      button('Go to Source', () => actions.reveal(node.id)),
      button('Explain', () => actions.explain(node.id), { class: 'secondary' }),
    ),
    h('dl', {}, ...facts(node, journey, diagram)),
    failures(node, diagram, actions),
  ];
}

function chips({ class: kind, confidence, entry, spof }: DiagramNode): HTMLElement[] {
  const sure = confidence === 'high' ? '' : ` (${confidence} confidence)`;
  return [
    h('li', { class: `chip ${kind}` }, `${kind}${sure}`),
    ...(entry ? [h('li', { class: 'chip' }, 'entry point')] : []),
    ...(spof ? [h('li', { class: 'chip alarm' }, 'single point of failure')] : []),
  ];
}

function facts(node: DiagramNode, journey: Journey | undefined, diagram: Diagram): HTMLElement[] {
  const names = new Map(diagram.nodes.map(({ id, name }) => [id, name]));
  const way =
    journey && journey.nodes.length > 1 ? journey.nodes.map((id) => names.get(id) ?? id).join(' → ') : undefined;
  return [
    ...fact('Runs as', instancesOf(node)),
    ...fact('Keeps', node.state.length > 0 ? node.state.join('; ') : 'nothing'),
    ...fact('Users reach it by', way),
    ...fact('Stops with it', node.blast > 0 ? count(node.blast, 'component') : undefined),
    ...fact('Findings', findings(node)),
  ];
}

function fact(term: string, says: string | undefined): HTMLElement[] {
  return says === undefined ? [] : [h('dt', {}, term), h('dd', {}, says)];
}

function findings({ findings: { error, warning, information, hint } }: DiagramNode): string | undefined {
  const notes = information + hint;
  const parts = [
    ...(error > 0 ? [count(error, 'error')] : []),
    ...(warning > 0 ? [count(warning, 'warning')] : []),
    ...(notes > 0 ? [count(notes, 'note')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** One button for each failure, the places that take it along, and the components it may be cut off from. */
function failures(node: DiagramNode, diagram: Diagram, { play }: Actions): HTMLElement | undefined {
  const own = choicesFor(node);
  const places = placesHolding(node, diagram).map(placeChoice);
  return offered(
    'if-it-fails',
    'If it fails',
    ...choiceButtons(own, play),
    ...choiceButtons(places, play, own.length > 0),
    cutOff(node, diagram, play),
  );
}

function cutOff(node: DiagramNode, diagram: Diagram, play: Actions['play']): HTMLElement | undefined {
  const others = farEnds(node, diagram);
  if (others.length === 0) return undefined;
  const select = h(
    'select',
    { 'aria-label': 'Cut off from' },
    ...others.map(({ id, name }) => h('option', { value: id }, name)),
  );
  const cut = () => play({ kind: 'partition', between: [node.id, select.value] });
  return h('div', { class: 'row' }, button('Cut off from', cut, { class: 'play secondary' }), select);
}
