/** Nesting the review follows; deeper content is reported, not read. No real file in any format read here comes near. */
export const MAX_DEPTH = 200;

/**
 * An upper estimate of the nesting of a YAML text: brackets of flow collections, and growing indentation with compact
 * `- - -` entries. One pass over the text; only where that is too deep, a second one that leaves block text out, since a
 * script may hold any number of open brackets.
 */
export function deepest(text: string): number {
  const estimate = estimated(text);
  return estimate > MAX_DEPTH ? estimated(withoutBlockText(text)) : estimate;
}

function estimated(text: string): number {
  return Math.max(flowDepth(text), blockDepth(text));
}

function flowDepth(text: string): number {
  let open = 0;
  let most = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) most = Math.max(most, ++open);
    else if (code === 0x5d || code === 0x7d) open = Math.max(0, open - 1);
    // A key in column 0 ends brackets that only looked open, such as those inside block text.
    else if (code === 0x0a && open > 0 && /[A-Za-z-]/.test(text.charAt(i + 1))) open = 0;
  }
  return most;
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

/** The text without the lines of `|` and `>` scalars: those indented deeper than the line that opens them. */
function withoutBlockText(text: string): string {
  const kept: string[] = [];
  let header = -1;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (header >= 0 && (indent > header || line.trim() === '')) continue;
    header = /(?:[:?-][ \t]+|^)(?:[&!]\S*[ \t]+)*[|>][-+0-9]*[ \t]*(?:#.*)?\r?$/.test(line) ? indent : -1;
    kept.push(line);
  }
  return kept.join('\n');
}
