import { signals } from '../../core/classify/signals';
import { terms } from '../../core/knowledge/glossary';
import { comparison } from '../../core/query/comparison';
import { sectionKinds } from '../../core/report';
import { rules } from '../../core/rules';
import { topics } from '../../core/scenario';
import type { Snippet } from '../snippets';

/** What may carry a statement of the notes to a reader. */
export type CarrierKind = 'rule' | 'signal' | 'term' | 'comparison' | 'report' | 'scenario' | 'snippet';

/** Something that shows a statement of the notes to a reader, and the statements it says it shows. */
export interface Carrier {
  readonly kind: CarrierKind;
  /**
   * Rule, signal or term id, aspect of the comparison, section of the design review, kind of remark in a failure scenario,
   * or snippet prefix.
   */
  readonly id: string;
  /** Statement ids, N01 to N47. */
  readonly notes: readonly string[];
}

/** The headings of the kinds, in the order in which they are shown. */
export const carrierTitles: Readonly<Record<CarrierKind, string>> = {
  rule: 'Rules',
  signal: 'Signals',
  term: 'Terms',
  comparison: 'Comparison',
  report: 'Design review',
  scenario: 'Failure scenarios',
  snippet: 'Snippets',
};

/** Everything that carries statements; snippets are handed in, for they are files of the package. */
export function carriers(snippets: readonly Snippet[]): readonly Carrier[] {
  return [
    ...rules.map(({ id, notes }): Carrier => ({ kind: 'rule', id, notes })),
    ...signals.map(({ id, notes }): Carrier => ({ kind: 'signal', id, notes })),
    ...terms.map(({ id, notes }): Carrier => ({ kind: 'term', id, notes })),
    ...comparison.map(({ aspect, notes }): Carrier => ({ kind: 'comparison', id: aspect, notes })),
    ...sectionKinds.map(({ id, notes }): Carrier => ({ kind: 'report', id, notes })),
    ...topics.map(({ id, notes }): Carrier => ({ kind: 'scenario', id, notes })),
    ...snippets.map(({ prefix, notes }): Carrier => ({ kind: 'snippet', id: prefix, notes })),
  ].filter(({ notes }) => notes.length > 0);
}
