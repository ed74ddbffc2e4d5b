/** What was expected of one cell, and what came. */
export interface Cell {
  readonly wanted: string;
  readonly got: string;
}

/** How often we agree; precision and recall are those of the positive word (`stateful`, `yes`). */
export interface Score {
  readonly agreed: number;
  readonly compared: number;
  /** Cells in which we say the positive word, and in how many of them rightly. */
  readonly claimed: number;
  readonly right: number;
  /** Cells in which the label says it. */
  readonly wanted: number;
}

/** Counts agreement, and what precision and recall are made of. */
export function count(cells: readonly Cell[], positive: string): Score {
  const claimed = cells.filter(({ got }) => got === positive);
  return {
    agreed: cells.filter(({ wanted, got }) => wanted === got).length,
    compared: cells.length,
    claimed: claimed.length,
    right: claimed.filter(({ wanted }) => wanted === positive).length,
    wanted: cells.filter(({ wanted }) => wanted === positive).length,
  };
}

/** One line: agreement, precision and recall. */
export function scoreLine(name: string, score: Score, note = ''): string {
  const { agreed, compared, claimed, right, wanted } = score;
  const shares = [
    `${percent(agreed, compared)}  ${`${agreed} of ${compared}`.padEnd(12)}`,
    `precision ${percent(right, claimed)}`,
    `recall ${percent(right, wanted)}`,
  ];
  return `${name.padEnd(16)} ${shares.join('  ')}${note === '' ? '' : `  (${note})`}`;
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`).padStart(7);
}
