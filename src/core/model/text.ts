import type { Span } from './span';

/** A text read from a file with the place it stands at. */
export interface Text {
  readonly text: string;
  readonly at: Span;
}
