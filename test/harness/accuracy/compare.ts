import type { Label } from './labels';
import { count, type Score } from './score';
import type { Answer } from './verdicts';

/** The columns that are compared, each with the word whose precision and recall count. */
const positive = { class: 'stateful', affinity: 'yes', volatile: 'yes', spof: 'yes' } as const;
export type Column = keyof typeof positive;
export const columns: readonly Column[] = ['class', 'affinity', 'volatile', 'spof'];

/** One cell in which we differ from the label. */
export interface Disagreement {
  readonly label: Label;
  readonly column: Column;
  readonly got: string;
  readonly evidence: readonly string[];
}

/** Agreement in one column, and every difference in the order of the labels. */
export interface Comparison {
  readonly score: Score;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Compares one column label by label. A component we do not see counts against every column; `volatile` is compared
 * where both say stateful, since otherwise the class is the difference.
 */
export function compare(labels: readonly Label[], answers: ReadonlyMap<string, Answer>, column: Column): Comparison {
  const cells = labels.flatMap((label) => {
    const answer = answers.get(`${label.file}\t${label.component}`);
    if (column === 'volatile' && (label.class !== 'stateful' || answer?.class !== 'stateful')) return [];
    return [{ label, wanted: label[column], got: answer?.[column] ?? 'not found', evidence: answer?.evidence ?? [] }];
  });
  return {
    score: count(cells, positive[column]),
    disagreements: cells
      .filter(({ wanted, got }) => wanted !== got)
      .map(({ label, got, evidence }) => ({ label, column, got, evidence })),
  };
}
