import type { Span } from '../model/span';
import type { Component } from '../model/system';
import type { SystemReview } from '../review';
import { meets } from './files';
import type { Found } from './locateAt';

/**
 * The component whose description contains a token. Compose and native files name it in the path, in overrides as well;
 * in Kubernetes it is the smallest object around.
 */
export function componentAround(review: SystemReview, { path, at }: Found): Component | undefined {
  const { kind, byId, components } = review.system;
  if (kind !== 'kubernetes') {
    const name = path[0] === (kind === 'native' ? 'components' : 'services') ? path[1] : undefined;
    return typeof name === 'string' ? byId.get(name) : undefined;
  }
  const holding = components.filter(({ body: { extent } }) => {
    return extent.file === at.file && extent.start <= at.start && at.end <= extent.end;
  });
  return holding.sort((a, b) => size(a.body.extent) - size(b.body.extent))[0];
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
