import type { Span } from '../../model/span';
import type { ConfPin } from './conf';

/** A text embedded in a file: its content, its token (the key of a block), and the whole file. */
export interface Embedded {
  readonly text: string;
  readonly at: Span;
  readonly source: string;
}

const LITERAL = /^[ \t]*:[ \t]*(?:[!&]\S+[ \t]+)*\|[^\n]*\n/;
const FOLDED = /^[ \t]*:[ \t]*(?:[!&]\S+[ \t]+)*>/;
/** A header of a block is never longer. */
const HEADER = 200;

/**
 * The place of a directive inside embedded text; undefined where the file's characters are not the text's own, as in
 * folded scalars and behind escapes.
 */
export function directivePlace(
  { text, at, source }: Embedded,
  { says, line, word = says.split(' ', 1)[0] ?? '' }: ConfPin,
): Span | undefined {
  const behind = source.slice(at.end, at.end + HEADER);
  if (word === '' || FOLDED.test(behind)) return undefined;
  const header = LITERAL.exec(behind)?.[0].length;
  const start =
    header === undefined
      ? within(source.slice(at.start, at.end), word, at.start)
      : line === undefined
        ? undefined
        : inBlock(source, at.end + header, text.split('\n')[line] ?? '', line, word);
  return start === undefined ? undefined : { file: at.file, start, end: start + word.length };
}

/** In a scalar of one token, where it names the word once. */
function within(token: string, word: string, from: number): number | undefined {
  const first = token.indexOf(word);
  return first < 0 || token.includes(word, first + 1) ? undefined : from + first;
}

/** In a literal block each line of the text is a line of the file behind its indentation. */
function inBlock(source: string, from: number, wanted: string, line: number, word: string): number | undefined {
  let start = from;
  for (let left = line; left > 0; left--) {
    const end = source.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = source.indexOf('\n', start);
  const written = source.slice(start, end < 0 ? undefined : end).trimEnd();
  const column = written.indexOf(word);
  return column >= 0 && written.trim() === wanted.trim() ? start + column : undefined;
}
