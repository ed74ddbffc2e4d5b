import type { Edit } from '../../finding';
import type { Span } from '../../model/span';
import { lineEnd, lineStart } from '../../yaml/extent';
import { flowEntry, flowPieces } from './flow';
import { contentBefore, contentFrom, indentOf } from './lines';

/** What may stand before a token for its line to be one entry: indentation, a list dash, a key. */
const LEAD = /^[ \t]*(?:- +)?(?:(?:"[^"\n]*"|'[^'\n]*'|[^\s#'"{}[\],:][^#{}[\],\n]*?)[ \t]*:[ \t]+)?$/;
const NOTHING_LEFT = /^[ \t]*:?[ \t]*(?:#.*)?\r?$/;

interface Lines {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Removes the lines of entries (`key: value` or `- item`) and the keys of the blocks that hold nothing else; in flow style
 * the entries with their commas. Undefined where an entry shares its lines with others, or a comment would stand in an
 * emptied block: then removal is not mechanical.
 */
export function removeLines(text: (file: string) => string, entries: readonly Span[]): readonly Edit[] | undefined {
  const lines: Lines[] = [];
  const edits: Edit[] = [];
  const flow: Span[] = [];
  for (const entry of entries) {
    const source = text(entry.file);
    if (isFlowPiece(source.slice(entry.start, entry.end))) {
      edits.push({ span: entry, text: '' });
      continue;
    }
    const inside = flowEntry(source, entry);
    if (inside !== undefined) flow.push(inside);
    else {
      const found = linesOf(source, entry);
      if (found === undefined) return undefined;
      lines.push(found);
    }
  }
  for (const piece of flowPieces(text, flow)) {
    if (piece.whole) {
      const found = linesOf(text(piece.span.file), piece.span);
      if (found === undefined) return undefined;
      lines.push(found);
    } else edits.push({ span: piece.span, text: '' });
  }
  for (const stretch of joined(lines)) {
    const start = startWithParents(text(stretch.file), stretch);
    if (start === undefined) return undefined;
    edits.push({ span: { ...stretch, start }, text: '' });
  }
  return edits;
}

/** An entry of a flow collection together with its comma can go as it is. */
function isFlowPiece(piece: string): boolean {
  return !piece.includes('\n') && (/^\s*,/.test(piece) || /,\s*$/.test(piece));
}

/** The whole lines of an entry, line break included. */
function linesOf(text: string, entry: Span): Lines | undefined {
  // Some readers name the entry's token, some its whole lines.
  if (entry.end > entry.start && text.charAt(entry.end - 1) === '\n')
    return linesOf(text, { ...entry, end: entry.end - 1 });
  const start = lineStart(text, entry.start);
  const end = lineEnd(text, entry.end);
  if (!LEAD.test(text.slice(start, entry.start)) || !NOTHING_LEFT.test(text.slice(entry.end, end))) return undefined;
  const next = contentFrom(text, end + 1);
  // What stands deeper below belongs to the entry and would be orphaned.
  if (next !== undefined && indentOf(text, next) > indentOf(text, start)) return undefined;
  return { file: entry.file, start, end: Math.min(end + 1, text.length) };
}

/** Stretches in order, touching and overlapping ones as one. */
function joined(lines: readonly Lines[]): readonly Lines[] {
  const all: Lines[] = [];
  for (const line of [...lines].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))) {
    const last = all.at(-1);
    if (last === undefined || last.file !== line.file || last.end < line.start) all.push(line);
    else all[all.length - 1] = { ...last, end: Math.max(last.end, line.end) };
  }
  return all;
}

/** Where the removal starts once blocks that would be left empty go too. */
function startWithParents(text: string, { start: first, end }: Lines): number | undefined {
  const next = contentFrom(text, end);
  const after = next === undefined ? -1 : indentOf(text, next);
  const item = next !== undefined && text.charAt(next + after) === '-';
  let start = first;
  for (;;) {
    const before = contentBefore(text, start);
    if (before === undefined || !emptied(text, before, start, after, item)) return start;
    if (lineEnd(text, before) + 1 !== start) return undefined;
    start = before;
  }
}

/** True when the line at `before` opens a block whose only content begins at `start` and is being removed. */
function emptied(text: string, before: number, start: number, after: number, item: boolean): boolean {
  const line = text.slice(before, lineEnd(text, before));
  if (!/^ *[^\s#-][^#]*:[ \t]*(?:#.*)?\r?$/.test(line)) return false;
  const own = indentOf(text, before);
  const inner = indentOf(text, start);
  // A list may stand at its key's own indentation.
  const dash = text.charAt(start + inner) === '-';
  if (inner < own || (inner === own && !dash)) return false;
  return inner === own ? after < own || (after === own && !item) || after === -1 : after <= own;
}
