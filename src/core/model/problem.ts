import type { Edit, Fix, Severity } from '../finding';
import type { Span } from './span';

/** Something wrong that the reading itself saw; becomes a finding of the rule it names. */
export interface Problem {
  readonly rule: 'yaml-syntax' | 'schema' | 'unresolved-reference' | 'duplicate-component';
  readonly message: string;
  readonly at: Span;
  /** A correction; one that keeps the meaning, such as a misspelt key, unless it says `suggestion`. */
  readonly correction?: { readonly title: string; readonly edits: readonly Edit[]; readonly kind?: Fix['kind'] };
  readonly component?: string;
  /** Milder than the rule's own severity, where the reading allows something yet wants to mention it. */
  readonly severity?: Severity;
}
