import type { Text } from '../model/text';
import type { Span } from '../model/span';

/** `[until DATE: ]reason` taken apart; both parts keep their place. */
export interface Terms {
  readonly until: Text | undefined;
  readonly reason: Text | undefined;
}

/**
 * Reads the value of an annotation or of `x-statewise-accept`.
 * @param exact true when `text` stands in the file character by character at `at`, so that parts can be placed in it
 */
export function readTerms(text: string, at: Span, exact: boolean): Terms {
  const match = /^(\s*until\s+)([^\s:]+)\s*(?::\s*|$)/.exec(text);
  const until = match?.[2];
  const start = match?.[0].length ?? 0;
  return {
    until:
      until === undefined ? undefined : { text: until, at: part(at, match?.[1]?.length ?? 0, until.length, exact) },
    reason: text.slice(start).trim() === '' ? undefined : { text: text.slice(start).trim(), at },
  };
}

function part(at: Span, offset: number, length: number, exact: boolean): Span {
  return exact ? { file: at.file, start: at.start + offset, end: at.start + offset + length } : at;
}
