import type { Effect, Reached } from '../failure/steps';
import type { Journey } from '../journey';
import type { Picture } from './picture';
import { outlineOf } from './labels';
import { badge, pill } from './badges';

/** What is to be seen in the picture besides the components themselves. */
export interface Marks {
  readonly selected: string | undefined;
  /** Key of the selected place, and of the one that fails. */
  readonly place: { readonly selected: string | undefined; readonly failed: string | undefined };
  /** Components at full strength; the others are dimmed. */
  readonly matching: ReadonlySet<string>;
  /** The way of users to the selected component. */
  readonly journey: Journey | undefined;
  /** Set while a failure is played. */
  readonly failure: { readonly reached: Reached; readonly state: ReadonlyMap<string, string> } | undefined;
}

const effects: readonly Effect[] = ['failed', 'breaks', 'degrades', 'unknown', 'cut'];

/** Draws the marks, and takes away those that are no more. */
export function mark(picture: Picture, marks: Marks): void {
  const { selected, place, matching, journey, failure } = marks;
  const onJourney = new Set(failure ? [] : [...(journey?.nodes ?? []), ...(journey?.edges ?? [])]);
  picture.svg.classList.toggle('failing', failure !== undefined);
  for (const [id, element] of picture.nodes) {
    const { classList } = element;
    classList.toggle('selected', id === selected);
    classList.toggle('dimmed', !matching.has(id));
    classList.toggle('on-journey', onJourney.has(id) && id !== selected);
    element.setAttribute('aria-selected', String(id === selected));
    show(element, failure?.reached.nodes.get(id));
    decorate(picture, id, failure);
  }
  for (const [key, { frame, title }] of picture.places) {
    for (const { classList } of [frame, title]) {
      classList.toggle('selected', key === place.selected);
      classList.toggle('failed', key === place.failed);
    }
    title.setAttribute('aria-selected', String(key === place.selected));
  }
  for (const { id, from, to } of picture.diagram.edges) {
    const element = picture.edges.get(id);
    if (!element) continue;
    element.classList.toggle('dimmed', !(matching.has(from) && matching.has(to)));
    element.classList.toggle('on-journey', onJourney.has(id));
    show(element, failure?.reached.edges.get(id));
  }
}

function show(element: Element, effect: Effect | undefined): void {
  for (const each of effects) element.classList.toggle(each, each === effect);
}

/** Signs at a component's corner: what became of it, and of what it keeps. */
function decorate({ nodes, boxes }: Picture, id: string, failure: Marks['failure']): void {
  const element = nodes.get(id);
  const box = boxes.get(id);
  if (!element || !box) return;
  const effect = failure?.reached.nodes.get(id);
  const state = failure?.state.get(id);
  const wanted = effect === undefined ? '' : `${effect} ${state ?? ''}`;
  if ((element.dataset['signs'] ?? '') === wanted) return;
  element.dataset['signs'] = wanted;
  element.querySelectorAll(':scope > .sign').forEach((sign) => sign.remove());
  if (effect === undefined) return;
  if (effect === 'failed') element.append(hatched(element));
  if (effect !== 'cut') element.append(badge(effect, box));
  if (state !== undefined) element.append(pill(state, box));
}

/** The component's outline once more, filled with hatching. */
function hatched(element: SVGGElement): Node {
  const copy = outlineOf(element)?.cloneNode(false);
  if (!(copy instanceof SVGElement)) return document.createDocumentFragment();
  copy.setAttribute('fill', 'url(#hatch)');
  copy.setAttribute('class', 'sign hatched');
  return copy;
}
