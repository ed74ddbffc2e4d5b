import type { Label } from './labels';
import type { Answer } from './verdicts';

/** The columns that are compared. */
export const columns = ['class', 'affinity', 'volatile', 'spof'] as const;
export type Column = (typeof columns)[number];

/** One cell in which we differ from the label. */
export interface Disagreement {
  readonly label: Label;
  readonly column: Column;
  readonly got: string;
  readonly evidence: readonly string[];
}

/** How often we agree in one column. */
export interface Score {
  readonly agreed: number;
  readonly compared: number;
}

/** Agreement per column, and every difference. */
export interface Comparison {
  readonly scores: Readonly<Record<Column, Score>>;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Compares label by label. A component we do not see counts against every column; `volatile` is compared where both say
 * stateful, since otherwise the class is the difference.
 */
export function compare(labels: readonly Label[], answers: ReadonlyMap<string, Answer>): Comparison {
  const disagreements: Disagreement[] = [];
  const score = (column: Column): Score => {
    let agreed = 0;
    let compared = 0;
    for (const label of labels) {
      const answer = answers.get(`${label.file}\t${label.component}`);
      if (column === 'volatile' && (label.class !== 'stateful' || answer?.class !== 'stateful')) continue;
      compared++;
      const got = answer?.[column] ?? 'not found';
      if (got === label[column]) agreed++;
      else disagreements.push({ label, column, got, evidence: answer?.evidence ?? [] });
    }
    return { agreed, compared };
  };
  return {
    scores: { class: score('class'), affinity: score('affinity'), volatile: score('volatile'), spof: score('spof') },
    disagreements,
  };
}
