import type { Span } from '../../model/span';

/** A place where a component's name is written. */
export interface Occurrence {
  /** The component's name; two occurrences with the same one mean the same component. */
  readonly name: string;
  /** The name's characters, without quotes and without what surrounds it (`service:`, `:ro`). */
  readonly at: Span;
  readonly role: 'definition' | 'reference';
}
