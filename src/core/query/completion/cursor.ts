import type { Span } from '../../model/span';
import type { Located } from '../../yaml/located';
import { parseFile } from '../../yaml/parse';
import { locateAt, type Found } from '../locateAt';
import { focus } from './focus';

/** A word no file holds; it stands in for what is about to be typed, so that YAML itself tells where the cursor is. */
const MARKER = 'statewiseCursorHere';

/** Where in the structure something is being typed. */
export interface Cursor {
  /** Path of the value being typed, or of the mapping a key is being typed in. */
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** Keys the mapping already has. */
  readonly siblings: readonly string[];
  /** The word at the cursor, to be replaced. */
  readonly replace: Span;
  /** True when a value may also be the first key of a mapping: it stands on a line of its own. */
  readonly ownLine: boolean;
  /** True when the key's colon is there already. */
  readonly colon: boolean;
  /** The collections around, outermost first, without what lies far from the cursor. */
  readonly around: readonly Located[];
}

/**
 * Reads the structure around an offset by parsing the text with a word put in at it. Half-written lines are what
 * completion is about, and they have no token to look for.
 * @param around the part of the text that is read: what matters at the offset, unless all of it does
 */
export function cursorAt(file: string, text: string, offset: number, around = focus(text, offset)): Cursor | undefined {
  const replace = wordAt(file, text, offset);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, replace.start);
  const after = /^[^\r\n]*/.exec(text.slice(replace.end))?.[0] ?? '';
  const ownLine = /^\s*(?:- +)*$/.test(before) && /^\s*(?:#.*)?$/.test(after);
  const colon = /^\s*:(?:\s|$)/.test(after);
  const asValue = probe(file, around, offset, MARKER);
  // Without a colon a key runs into the line below it.
  const found = asValue?.part === 'key' && ownLine ? probe(file, around, replace.end, `${MARKER}:`) : asValue;
  if (found === undefined) return undefined;
  if (found.part === 'value')
    return { path: found.path, part: 'value', siblings: [], replace, ownLine, colon, around: found.around };
  const parent = found.around.at(-1);
  const siblings = parent?.type === 'map' ? [...parent.entries.keys()].filter((key) => !key.includes(MARKER)) : [];
  return { path: found.path.slice(0, -1), part: 'key', siblings, replace, ownLine, colon, around: found.around };
}

function probe(file: string, text: string, offset: number, put: string): Found | undefined {
  const parsed = parseFile(file, text.slice(0, offset) + put + text.slice(offset));
  const found = locateAt(parsed, offset + 1);
  const shown =
    found && (found.part === 'key' ? found.entry?.key : found.value.type === 'scalar' ? found.value.text : '');
  return shown?.includes(MARKER) ? found : undefined;
}

function wordAt(file: string, text: string, offset: number): Span {
  const isWord = (at: number): boolean => /[\w.-]/.test(text.charAt(at));
  let start = offset;
  let end = offset;
  while (start > 0 && isWord(start - 1)) start--;
  while (end < text.length && isWord(end)) end++;
  return { file, start, end };
}
