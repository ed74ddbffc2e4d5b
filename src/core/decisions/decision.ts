import type { Text } from '../model/text';
import type { Span } from '../model/span';

/**
 * A recorded trade-off of a native file, or an acceptance written as comment, annotation or `x-statewise-accept`.
 * Design section 6.
 */
export interface Decision {
  readonly origin: 'decision' | 'comment' | 'file-comment' | 'annotation' | 'extension';
  /** The token to underline: the decision's first key, the rule id of a comment, the annotation's key. */
  readonly at: Span;
  /** Component ids it is about; empty means every finding in `scope`. */
  readonly about: readonly Text[];
  /** Rule ids it accepts, each with its place. */
  readonly accepts: readonly Text[];
  readonly reason: Text | undefined;
  /** ISO date, inclusive; `revisit` in native files. */
  readonly until: Text | undefined;
  readonly owner: string | undefined;
  /** Native decisions: the class chosen. */
  readonly choice: Text | undefined;
  readonly gains: readonly Text[];
  readonly costs: readonly Text[];
  readonly alternatives: readonly Text[];
  readonly onNodeLoss: Text | undefined;
  readonly onPartition: Text | undefined;
  /**
   * Comments: the findings it covers are those whose place starts within this span; undefined for the whole file.
   * Annotations: the object, whose findings it covers beside those of `about`.
   */
  readonly covers: Span | undefined;
  /** Removing this text takes the acceptance away (whole line or trailing comment). */
  readonly removable: Span;
}
