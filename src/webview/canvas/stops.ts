import type { Picture } from './picture';

/** What a click or a key is about: a component, or a zone or node that is drawn as a frame. */
export type Stop =
  { readonly kind: 'component'; readonly component: string } | { readonly kind: 'place'; readonly place: string };

/** The component or place that an element of the picture belongs to; undefined for an element of neither. */
export function stopOf(target: EventTarget | null): Stop | undefined {
  const element = target instanceof Element ? target.closest<SVGElement>('.node, .place') : null;
  const { id, place } = element?.dataset ?? {};
  if (id !== undefined) return { kind: 'component', component: id };
  return place === undefined ? undefined : { kind: 'place', place };
}

/** The element of a component or place, if the picture has it. */
export function elementOf({ nodes, places }: Picture, stop: Stop | undefined): SVGGElement | undefined {
  return stop?.kind === 'place' ? places.get(stop.place)?.title : nodes.get(stop?.component ?? '');
}

/** Leaves one element for Tab to reach, the first one unless told otherwise; arrows go on from there. */
export function makeReachable({ stops }: Picture, element: SVGGElement | undefined): void {
  const reached = element ?? stops[0];
  for (const each of stops) each.setAttribute('tabindex', each === reached ? '0' : '-1');
}

/** The element so many steps from the one that has the focus; from nowhere, one step leads to the first. */
export function stepFrom({ stops }: Picture, by: number): SVGGElement | undefined {
  const from = document.activeElement;
  return stops[stops.findIndex((each) => each === from) + by];
}
