import type { Span } from '../../model/span';
import type { Component } from '../../model/system';
import type { Found } from '../locateAt';
import type { Place } from '../types';

/** What a fact is told about: the token, the key it belongs to, and the component around it. */
export interface Subject {
  readonly place: Place;
  readonly found: Found;
  /** The innermost key, such as `replicas`. */
  readonly key: string;
  /** Key and scalar value. */
  readonly tokens: readonly Span[];
  readonly component: Component | undefined;
}

/** One sentence (or a few) about this file, elements in backticks; undefined when there is nothing true to say. */
export type Fact = (subject: Subject) => string | undefined;

/** The tokens of a place, and the item of a list that they describe: in `{ component: mailer, required: false }` every key is about `mailer`. */
export function itemTokens({ found, tokens }: Subject): readonly Span[] {
  const inner = found.around.at(-1);
  return inner?.type === 'map' && typeof found.path.at(-2) === 'number' ? [...tokens, inner.extent] : tokens;
}
