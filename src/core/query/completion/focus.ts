/**
 * The text with everything blanked that cannot matter at an offset: what remains is the entry of the top-level section the
 * cursor is in, and the top-level keys. Offsets stay as they are; a long file costs no more to complete in than a short one.
 */
export function focus(text: string, offset: number): string {
  const lines = text.split('\n');
  const cursor = lineOf(lines, offset);
  const from = lines.findLastIndex((line, index) => index < cursor && isTop(line));
  const next = lines.findIndex((line, index) => index > cursor && isTop(line));
  const to = next === -1 ? lines.length : next;
  const first = lines.slice(from + 1, to).find((line) => /^[ \t]*[^\s#]/.test(line));
  if (from === -1 || first === undefined || isTop(lines[cursor] ?? '')) return text;
  const indent = indentOf(first);
  const starts = (line: string | undefined): boolean =>
    /^[ \t]*[^\s#]/.test(line ?? '') && indentOf(line ?? '') <= indent;
  const start = Math.max(
    from + 1,
    lines.findLastIndex((line, index) => index <= cursor && starts(line)),
  );
  const end = lines.findIndex((line, index) => index > cursor && starts(line));
  const stop = end === -1 ? to : Math.min(end, to);
  return lines.map((line, index) => (isTop(line) || (index >= start && index < stop) ? line : blank(line))).join('\n');
}

/** A key, a document mark or a directive in the first column. */
function isTop(line: string): boolean {
  return /^[A-Za-z"'%.-]/.test(line) && !/^-(?:\s|$)/.test(line);
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

function lineOf(lines: readonly string[], offset: number): number {
  let start = 0;
  for (const [index, line] of lines.entries()) {
    start += line.length + 1;
    if (offset < start) return index;
  }
  return lines.length - 1;
}

function blank(line: string): string {
  return ' '.repeat(line.length);
}
