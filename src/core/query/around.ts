import type { Span } from '../model/span';
import type { Component } from '../model/system';
import type { SystemReview } from '../review';
import { meets } from './files';
import type { Found } from './locateAt';

/**
 * The component whose description contains a token. Compose and native files name it in the path, in overrides as well;
 * in Kubernetes it is the smallest object around, in clouds' files the smallest resource.
 */
export function componentAround(review: SystemReview, { path, at }: Found): Component | undefined {
  const { kind, byId, components } = review.system;
  if (kind !== 'kubernetes' && kind !== 'cloud') {
    const name = path[0] === (kind === 'native' ? 'components' : 'services') ? path[1] : undefined;
    return typeof name === 'string' ? byId.get(name) : undefined;
  }
  const holding = components.filter(({ body: { extent } }) => within(at, extent));
  return holding.sort((a, b) => size(a.body.extent) - size(b.body.extent))[0];
}

/**
 * The component a token speaks about: the one around it, or the only one that the Kubernetes object around (a Service, an
 * autoscaler, a budget) is for.
 */
export function componentMeant(review: SystemReview, found: Found): Component | undefined {
  const own = componentAround(review, found);
  const object = own === undefined && review.system.kind === 'kubernetes' ? objectAround(found) : undefined;
  if (object === undefined) return own;
  const meant = review.system.components.filter((component) => anchors(component).some((at) => within(at, object)));
  return meant.length === 1 ? meant[0] : undefined;
}

/** The extent of the innermost Kubernetes object around a token. */
export function objectAround({ around }: Found): Span | undefined {
  const object = around.findLast(
    (node) => node.type === 'map' && node.entries.has('kind') && node.entries.has('metadata'),
  );
  return object?.type === 'map' ? object.extent : undefined;
}

/** True when a place lies in another. */
export function within(place: Span, outer: Span): boolean {
  return place.file === outer.file && outer.start <= place.start && place.end <= outer.end;
}

/** The places where other objects of the set concern a component. */
function anchors({ services, governing, budgets, instances, exposures, pins }: Component): readonly Span[] {
  const places = [services, budgets, exposures, pins].flatMap((all) => (all ?? []).map(({ at }) => at));
  return [...places, ...[governing?.at, instances.autoscaler?.at].filter((at) => at !== undefined)];
}

/** The tokens a person means when pointing at a key or at its scalar value: both. */
export function tokensOf(found: Found): readonly Span[] {
  const { entry, at } = found;
  if (entry === undefined || (found.part === 'value' && entry.value !== found.value)) return [at];
  return entry.value.type === 'scalar' ? [entry.at, entry.value.at] : [entry.at];
}

/** True when a place of the review lies on one of the tokens. */
export function pointsAt(tokens: readonly Span[], place: Span): boolean {
  return tokens.some((token) => meets(token, place));
}

function size({ start, end }: Span): number {
  return end - start;
}
