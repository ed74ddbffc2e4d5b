import type { Places } from '../../server/protocol';

/** A line of the document by its number from 0; undefined beyond the end. */
export type LineAt = (line: number) => string | undefined;

/**
 * The component that a line is part of; undefined where it is part of none. A component whose name is a key goes on as
 * long as lines are indented deeper than that key; any other name stands for its whole YAML document.
 */
export function componentAt(places: Places, uri: string, line: number, lineAt: LineAt): string | undefined {
  const here = Object.entries(places)
    .filter(([, place]) => place.uri === uri)
    .sort(([, a], [, b]) => a.line - b.line);
  const above = here.filter(([, place]) => place.line <= line).at(-1);
  if (above) {
    const [id, { line: start, character }] = above;
    const key = indentation(lineAt(start) ?? '') === character;
    if (key ? isBelow(start, line, character, lineAt) : isSameDocument(start, line, lineAt)) return id;
  }
  const next = here.find(([, place]) => place.line > line);
  if (!next) return undefined;
  const [id, { line: start, character }] = next;
  return indentation(lineAt(start) ?? '') !== character && isSameDocument(line, start, lineAt) ? id : undefined;
}

function isBelow(start: number, line: number, character: number, lineAt: LineAt): boolean {
  for (let each = start + 1; each <= line; each++) {
    const text = lineAt(each) ?? '';
    if (hasContent(text) && indentation(text) <= character) return false;
  }
  return true;
}

function isSameDocument(from: number, to: number, lineAt: LineAt): boolean {
  for (let each = from + 1; each <= to; each++) if (/^---(\s|$)/.test(lineAt(each) ?? '')) return false;
  return !/^---(\s|$)/.test(lineAt(from) ?? '') || from < to;
}

/** Where the first token stands; quotes and the dash of a list do not count. */
function indentation(text: string): number {
  return /^[\s'"-]*/.exec(text)?.[0].length ?? 0;
}

function hasContent(text: string): boolean {
  return /^\s*[^\s#]/.test(text);
}
