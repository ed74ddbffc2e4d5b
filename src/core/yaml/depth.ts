import { nestsDeeper } from './nesting';

/** Nesting the review follows; deeper content is reported, not read. No real file in any format read here comes near. */
export const MAX_DEPTH = 200;

/** What is said about a text that nests deeper. */
export const DEPTH_MESSAGE = `The file nests more than ${MAX_DEPTH} levels deep, and Statewise reads no deeper: flatten it, or exclude it from the review.`;

/** Brackets in all that are not looked at one by one: what closes them may stand in quotes, and the parser is recursive. */
const MANY_BRACKETS = 5_000;

/**
 * Whether a text nests too deep to be parsed. A cheap look at its brackets and its indentation comes first; only where that
 * is suspicious, as with a script full of open brackets, the tokens decide.
 */
export function tooDeep(text: string): boolean {
  return suspicious(text) && nestsDeeper(text, MAX_DEPTH);
}

function suspicious(text: string): boolean {
  return manyBrackets(text) || blockDepth(text) > MAX_DEPTH;
}

function manyBrackets(text: string): boolean {
  let all = 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) {
      open++;
      if (++all > MANY_BRACKETS || open > MAX_DEPTH) return true;
    } else if (code === 0x5d || code === 0x7d) open = Math.max(0, open - 1);
  }
  return false;
}

function blockDepth(text: string): number {
  let most = 0;
  const indents: number[] = [];
  let start = 0;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === 0x20) at++;
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d && code !== 0x23) {
      enter(indents, at - start);
      for (const next of compactEntries(text, at)) enter(indents, next - start);
      most = Math.max(most, indents.length);
    }
    const end = text.indexOf('\n', at);
    start = end < 0 ? text.length : end + 1;
  }
  return most;
}

/** Content at this column closes what stood at it or further right. */
function enter(indents: number[], column: number): void {
  while ((indents.at(-1) ?? -1) >= column) indents.pop();
  indents.push(column);
}

/** Where the content behind each `- `, `? ` or `: ` begins: `- - x` opens a sequence in a sequence. */
function compactEntries(text: string, from: number): readonly number[] {
  const found: number[] = [];
  let at = from;
  while (isIndicator(text.charCodeAt(at)) && isBlank(text.charCodeAt(at + 1))) {
    at += 2;
    while (isBlank(text.charCodeAt(at))) at++;
    found.push(at);
  }
  return found;
}

function isIndicator(code: number): boolean {
  return code === 0x2d || code === 0x3f || code === 0x3a;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
