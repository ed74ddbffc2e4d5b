import type { Entry, Located, LocatedMap, LocatedSeq } from './located';

/** The entries written in a mapping itself (not merged in), in the order of the text. */
export function ownEntries(map: LocatedMap): Entry[] {
  return [...map.entries.values()]
    .filter((entry) => entry.via === undefined && entry.at.file === map.extent.file)
    .sort((a, b) => a.at.start - b.at.start);
}

/** Where the content of an entry ends: behind its last token, before any comment of the line. */
export function entryEnd(text: string, map: LocatedMap, entry: Entry): number {
  const keyEnd = entry.at.end;
  const bound = map.flow ? map.extent.end : text.length;
  return valueEnd(text, entry.value, keyEnd, bound, map.flow ? undefined : columnOf(text, entry.at.start));
}

/** Where the content of an item ends; undefined for one that is written elsewhere (an alias) or missing. */
export function itemEnd(text: string, seq: LocatedSeq, index: number): number | undefined {
  const item = seq.items[index];
  if (item === undefined) return undefined;
  const start = startOf(item);
  if (start >= seq.extent.start && start < seq.extent.end && !(item.type === 'scalar' && item.at === seq.at)) {
    if (item.type === 'scalar') return item.at.end;
    return valueEnd(text, item, start, seq.extent.end, undefined);
  }
  return undefined;
}

/** @param column of the key, for block scalars; undefined where there can be none */
function valueEnd(text: string, value: Located, from: number, bound: number, column: number | undefined): number {
  const start = startOf(value);
  if (start < from || start >= bound) return tokenEnd(text, from, column);
  if (value.type === 'scalar') return value.at.end;
  if (value.flow) return value.extent.end;
  return contentEnd(text, value);
}

/** Where the content of a block collection ends: behind its last token. */
export function contentEnd(text: string, node: LocatedMap | LocatedSeq): number {
  const last = node.type === 'seq' ? node.items.at(-1) : undefined;
  // Lines of a block scalar may look like comments; it is the last thing in its list, up to the list's end.
  if (last?.type === 'scalar' && last.block) return blankless(text, node.extent.end);
  return beyond(text, lastChildEnd(text, node) ?? node.extent.start, node.extent.end);
}

function lastChildEnd(text: string, value: LocatedMap | LocatedSeq): number | undefined {
  if (value.type === 'seq') return itemEnd(text, value, value.items.length - 1);
  const last = ownEntries(value).at(-1);
  return last && entryEnd(text, value, last);
}

/** A merge key or an alias at the end leaves no child of its own: take it in when more than comments follows. */
function beyond(text: string, end: number, extentEnd: number): number {
  return /^(?:[ \t]*(?:#.*)?\r?(?:\n|$))*$/.test(text.slice(end, extentEnd)) ? end : trimmed(text, end, extentEnd);
}

/** The end of what follows a key whose value has no place here: an alias, a block scalar, or nothing. */
function tokenEnd(text: string, keyEnd: number, column: number | undefined): number {
  const rest = /^[ \t]*:?(?:[ \t]+(?:[&!]\S+[ \t]+)*(\*[^\s,\]}]+|[|>][-+0-9]*(?=[ \t]*(?:#.*)?\r?$))?)?/m;
  const match = rest.exec(text.slice(keyEnd, lineEnd(text, keyEnd)));
  const end = keyEnd + (match?.[0].trimEnd().length ?? 0);
  return column !== undefined && /[|>]/.test(match?.[1]?.[0] ?? '') ? blockEnd(text, end, column) : end;
}

/** The end of a block scalar: the last line that is indented deeper than its key. */
function blockEnd(text: string, header: number, column: number): number {
  let end = lineEnd(text, header);
  let start = end + 1;
  while (start < text.length) {
    const stop = lineEnd(text, start);
    const line = text.slice(start, stop);
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '') {
      if (indent <= column) break;
      end = line.endsWith('\r') ? stop - 1 : stop;
    }
    start = stop + 1;
  }
  return end;
}

/** The last character of a stretch that is neither blank nor part of a trailing comment line. */
function trimmed(text: string, start: number, end: number): number {
  const lines = text.slice(start, end).split('\n');
  while (lines.length > 1 && /^\s*(?:#[^]*)?$/.test(lines.at(-1) ?? '')) lines.pop();
  const last = (lines.pop() ?? '').replace(/\s+#[^]*$/, '').trimEnd();
  return start + lines.reduce((sum, line) => sum + line.length + 1, 0) + last.length;
}

function blankless(text: string, end: number): number {
  let stop = end;
  while (stop > 0 && /\s/.test(text.charAt(stop - 1))) stop--;
  return stop;
}

function startOf(value: Located): number {
  return value.type === 'scalar' ? value.at.start : value.extent.start;
}

/** Offset of the line break (or the end of the text) that ends the line of an offset. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed;
}

/** Offset of the first character of the line of an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** How far from the start of its line an offset lies; a BOM does not count. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (start === 0 && text.startsWith('\uFEFF') ? 1 : 0);
}
