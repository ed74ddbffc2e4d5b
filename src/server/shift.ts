import type { Span } from '../core/model/span';

/** Relates offsets of an older text to those of a newer one. */
export interface Shift {
  /** The older text's offset; undefined inside the part that changed. */
  toOld(offset: number): number | undefined;
  /** The newer text's span; undefined when it touches the part that changed. */
  toNew(span: Span): Span | undefined;
}

/** The relation of a text to itself. */
export const noShift: Shift = { toOld: (offset) => offset, toNew: (span) => span };

/** Treats everything between the common beginning and the common end of both texts as the part that changed. */
export function shiftBetween(older: string, newer: string): Shift {
  if (older === newer) return noShift;
  const shorter = Math.min(older.length, newer.length);
  let head = 0;
  while (head < shorter && older.charCodeAt(head) === newer.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    older.charCodeAt(older.length - 1 - tail) === newer.charCodeAt(newer.length - 1 - tail)
  )
    tail++;
  const grown = newer.length - older.length;
  return {
    toOld(offset) {
      if (offset <= head) return offset;
      return offset >= newer.length - tail ? offset - grown : undefined;
    },
    toNew(span) {
      if (span.end <= head) return span;
      if (span.start < older.length - tail) return undefined;
      return { ...span, start: span.start + grown, end: span.end + grown };
    },
  };
}
