/** A rectangle in the picture's own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ids in the order in which a page is read: row by row from the top, each row from the left. */
export function readingOrder(boxes: ReadonlyMap<string, Box>): readonly string[] {
  const down = [...boxes].sort(([, a], [, b]) => middle(a) - middle(b) || a.x - b.x);
  const rows: [string, Box][][] = [];
  for (const item of down) {
    const row = rows.at(-1);
    const first = row?.[0];
    // A row goes on as long as the next one's middle is not below the first one's.
    if (row && first && middle(item[1]) < first[1].y + first[1].height) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => row.sort(([, a], [, b]) => a.x - b.x).map(([id]) => id));
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}
