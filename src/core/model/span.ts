/**
 * A stretch of one file's text. `start` and `end` are offsets in UTF-16 code units from the start of the file,
 * `end` exclusive. `file` is the opaque key the file was handed in under (a path or a URI).
 */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Orders spans by file, then start, then end; for deterministic output. */
export function compareSpans(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

/** True when `offset` (UTF-16, from 0) lies in the span or at either edge of it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** True when both spans are the same stretch of the same file. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
