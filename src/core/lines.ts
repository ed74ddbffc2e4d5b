/** A place in a text as people count: lines and columns from 1, columns in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns offsets into lines and columns. Built once per text; a line ends with LF, CRLF or a lone CR, as in editors.
 * A BOM takes no column: editors do not show it.
 */
export class LineIndex {
  private readonly starts: readonly number[];
  private readonly bom: number;

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
    this.bom = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** Number of lines; a text that ends with a line break has an empty last one. */
  get count(): number {
    return this.starts.length;
  }

  /** Line and column of an offset; offsets outside the text are moved to its nearest end. */
  position(offset: number): LinePosition {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineOf(inside);
    const start = this.starts[line] ?? 0;
    const hidden = line === 0 ? this.bom : 0;
    return { line: line + 1, column: Math.max(0, inside - start - hidden) + 1 };
  }

  /** Offset of the first character of a line counted from 1. */
  start(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  /** The text of a line counted from 1, without its line break. */
  line(line: number): string {
    return this.text.slice(this.start(line), this.start(line + 1)).replace(/[\r\n]+$/, '');
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const ends = /\r\n|\n|\r/g;
  for (let match = ends.exec(text); match; match = ends.exec(text)) starts.push(ends.lastIndex);
  return starts;
}
