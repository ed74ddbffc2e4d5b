import type { Span } from '../../model/span';

/** What goes: a stretch of a flow collection, or an entry in block style that held nothing else. */
export interface FlowPiece {
  readonly span: Span;
  readonly whole: boolean;
}

const KEY = /(?:"[^"\n]*"|'[^'\n]*'|[^\s#'"{}[\],:&*!|>%@`-][^\s#{}[\],]*)[ \t]*:[ \t]*$/;

/**
 * An entry of a flow collection from its key on; undefined where the text around it is no flow collection, or not plain
 * enough to tell. Readers name the whole entry or its value alone.
 */
export function flowEntry(text: string, { file, start, end }: Span): Span | undefined {
  if (!/^\s*[,}\]]/.test(text.slice(end, end + MOST_BLANKS))) return undefined;
  const own = before(text, start);
  if (own !== undefined) return { file, start, end };
  const key = KEY.exec(text.slice(Math.max(0, start - MOST_KEY), start))?.[0];
  if (key === undefined || before(text, start - key.length) === undefined) return undefined;
  return { file, start: start - key.length, end };
}

/** The stretches that take entries away with one comma each; collections that would be left empty go with their keys. */
export function flowPieces(text: (file: string) => string, entries: readonly Span[]): readonly FlowPiece[] {
  return neighbours(text, entries).map((span) => withComma(text(span.file), span));
}

/** Blanks between tokens, and a key, that are looked at. */
const MOST_BLANKS = 200;
const MOST_KEY = 300;

/** Entries in order, those that follow one another as one. */
function neighbours(text: (file: string) => string, entries: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const entry of [...entries].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))) {
    const last = all.at(-1);
    const near = last?.file === entry.file && /^\s*,\s*$/.test(text(entry.file).slice(last.end, entry.start));
    if (last !== undefined && near) all[all.length - 1] = { ...last, end: entry.end };
    else if (last === undefined || last.file !== entry.file || last.end <= entry.start) all.push(entry);
  }
  return all;
}

function withComma(text: string, { file, start, end }: Span): FlowPiece {
  const sign = before(text, start);
  const next = /^\s*[,}\]]/.exec(text.slice(end, end + MOST_BLANKS))?.[0] ?? '';
  if (sign?.sign === ',') return { span: { file, start: sign.at, end }, whole: false };
  if (next.endsWith(',')) {
    const gap = /^\s*/.exec(text.slice(end + next.length, end + next.length + MOST_BLANKS))?.[0].length ?? 0;
    return { span: { file, start, end: end + next.length + gap }, whole: false };
  }
  return sign === undefined || next === ''
    ? { span: { file, start, end }, whole: false }
    : emptied(text, { file, start: sign.at, end: end + next.length });
}

/** A collection with nothing left in it goes with its key, and so does what that leaves empty. */
function emptied(text: string, collection: Span): FlowPiece {
  const key = KEY.exec(text.slice(Math.max(0, collection.start - MOST_KEY), collection.start))?.[0];
  const inside = { ...collection, start: collection.start + 1, end: collection.end - 1 };
  if (key === undefined) return { span: inside, whole: false };
  const entry = { ...collection, start: collection.start - key.length };
  if (flowEntry(text, entry) !== undefined) return withComma(text, entry);
  return { span: entry, whole: true };
}

/** The bracket or comma before a token, where only blanks stand between. */
function before(text: string, start: number): { readonly sign: string; readonly at: number } | undefined {
  let at = start - 1;
  while (at >= 0 && start - at < MOST_BLANKS && /\s/.test(text.charAt(at))) at--;
  const sign = text.charAt(at);
  return sign === ',' || sign === '{' || sign === '[' ? { sign, at } : undefined;
}
