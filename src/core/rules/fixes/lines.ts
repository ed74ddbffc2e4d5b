import { lineEnd, lineStart } from '../../yaml/extent';

/** Number of spaces the line starting at `start` begins with. */
export function indentOf(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ') at++;
  return at - start;
}

/** True for a line that holds a comment or nothing. */
export function isIdle(line: string): boolean {
  return /^[ \t]*(?:#.*)?\r?$/.test(line);
}

/** Start of the first line at or after `from` (a line's start) that holds content. */
export function contentFrom(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at = lineEnd(text, at) + 1)
    if (!isIdle(text.slice(at, lineEnd(text, at)))) return at;
  return undefined;
}

/** Start of the last line before `start` (a line's start) that holds content. */
export function contentBefore(text: string, start: number): number | undefined {
  for (let at = start; at > 0;) {
    at = lineStart(text, at - 1);
    if (!isIdle(text.slice(at, lineEnd(text, at)))) return at;
  }
  return undefined;
}
