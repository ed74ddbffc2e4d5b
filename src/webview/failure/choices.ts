import type { Diagram, DiagramNode, DiagramPlace } from '../../core/diagram/types';
import type { Failure } from '../../core/scenario/types';
import type { Stop } from '../canvas/stops';

/** A failure that is offered, in words. */
export interface Choice {
  readonly label: string;
  readonly failure: Failure;
}

/** What a component can be cut off from: another component, or itself for its own instances. */
export interface FarEnd {
  readonly id: string;
  readonly name: string;
  /** A link joins the two, so that it matters. */
  readonly linked: boolean;
}

/** Losing one of several instances, and losing them all; a single instance is both at once. People do not stop. */
export function choicesFor({ id, instances, shape }: DiagramNode): readonly Choice[] {
  if (shape === 'person') return [];
  const all: Failure = { kind: 'component', component: id };
  if (!isSeveral(instances)) return [{ label: 'It stops', failure: all }];
  return [
    { label: 'One instance stops', failure: { kind: 'instance', component: id, count: 1 } },
    { label: 'All instances stop', failure: all },
  ];
}

/** Losing a zone or node as a whole. */
export function placeChoice(place: DiagramPlace): Choice {
  const { kind, name } = place;
  const failure: Failure = kind === 'zone' ? { kind, zone: name } : { kind, node: name };
  return { label: `${placeTitle(place)} fails`, failure };
}

/** "Zone a", "The host". */
export function placeTitle({ label }: DiagramPlace): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}

/** The loss of all instances of a component, or of all that is in a place. */
export function wholeLoss(stop: Stop, { nodes, places }: Diagram): Failure | undefined {
  if (stop.kind === 'place') {
    const place = places.find(({ key }) => key === stop.place);
    return place && placeChoice(place).failure;
  }
  const node = nodes.find(({ id }) => id === stop.component);
  return node && choicesFor(node).at(-1)?.failure;
}

/** The zones and nodes that a component runs in, wholly or in part. */
export function placesHolding({ id }: DiagramNode, { places }: Diagram): readonly DiagramPlace[] {
  return places.filter(({ components }) => components.includes(id));
}

/** The zone or node that a failure takes; undefined for other failures and where the picture does not know it. */
export function placeFailing(failure: Failure | undefined, { places }: Diagram): DiagramPlace | undefined {
  return places.find((place) => failure !== undefined && sameFailure(placeChoice(place).failure, failure));
}

/** What a component can be cut off from: its own instances where they share state, then its neighbours, then all others. */
export function farEnds(node: DiagramNode, { nodes, edges }: Diagram): readonly FarEnd[] {
  const near = new Set(edges.flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : [])));
  const others = nodes
    .filter(({ id }) => id !== node.id)
    .map(({ id, name }) => ({ id, name, linked: near.has(id) }))
    .sort((a, b) => Number(b.linked) - Number(a.linked));
  const itself = { id: node.id, name: 'its other instances', linked: true };
  return node.class === 'stateful' && isSeveral(node.instances) ? [itself, ...others] : others;
}

/** The components a failure is about. */
export function subjectsOf(failure: Failure): readonly string[] {
  switch (failure.kind) {
    case 'instance':
    case 'component':
      return [failure.component];
    case 'partition':
      return failure.between;
    case 'node':
    case 'zone':
      return [];
  }
}

/** Whether two failures are the same. */
export function sameFailure(one: Failure, other: Failure): boolean {
  return JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other));
}

function keyOf(failure: Failure): readonly unknown[] {
  return failure.kind === 'partition'
    ? [failure.kind, ...failure.between]
    : [failure.kind, ...Object.values(failure).sort()];
}

/** True for "3" and "2-10"; false for one, and where the files do not say. */
function isSeveral(instances: string | undefined): boolean {
  return instances !== undefined && instances !== '1';
}
