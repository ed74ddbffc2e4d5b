import type { Span } from '../../../model/span';

/** Where a gateway's own file sends requests: hosts of which each takes some, by the names in the file. */
export interface Route {
  readonly hosts: readonly string[];
  readonly at: Span;
}
