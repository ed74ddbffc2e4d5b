import type { Span } from './span';

/** One component needs another. */
export interface Link {
  /** Component id of the one that needs. */
  readonly from: string;
  /** Component id of the one needed. */
  readonly to: string;
  readonly required: boolean;
  readonly mode: 'sync' | 'async';
  /** Where the link was read from, in one phrase: "`DATABASE_URL`", "`depends_on`". */
  readonly evidence: string;
  readonly at: Span;
  /** How sure the reading is; `assumed` links come from names and shared secrets, not from a setting. */
  readonly strength: 'stated' | 'assumed';
  /** Alternatives: links of the same group are redundant, any one of them is enough. */
  readonly anyOf?: string;
}
