import type { Edit } from '../finding';
import type { Span } from '../model/span';
import { columnOf, contentEnd, entryEnd, lineEnd, lineStart, ownEntries, itemEnd } from './extent';
import type { Entry, LocatedMap, LocatedScalar, LocatedSeq } from './located';
import { indentUnit, lineBreak, scalarToken } from './style';

// Edits work on the text, not on a tree written out again, so comments, quotes and blank lines stay as they are.
// Each returns undefined where the change is not mechanical; offering nothing is better than breaking a file.

/**
 * Replaces a scalar's token; quotes of the old one are kept.
 * @param node a scalar that has a token of its own: not missing, no block scalar, no alias
 * @param text the file's text; with it, quotes are kept and scalars without a token refused
 */
export function setScalar(node: LocatedScalar, newText: string, text?: string): Edit {
  const quote = text?.[node.at.start];
  return { span: node.at, text: scalarToken(newText, quote === '"' || quote === "'" ? quote : '') };
}

/** Gives a key a scalar value: replaces the one it has, fills a missing one, or inserts the key. */
export function setValue(text: string, map: LocatedMap, key: string, value: string): Edit | undefined {
  const entry = map.entries.get(key);
  if (entry === undefined || entry.via !== undefined) return insertKey(text, map, key, scalarToken(value));
  const old = entry.value;
  if (old.type !== 'scalar' || old.block) return undefined;
  if (old.at.start > entry.at.end) return setScalar(old, value, text);
  const missing = isMissing(text, map, entry);
  return missing === undefined ? undefined : { span: spot(map, missing), text: ` ${scalarToken(value)}` };
}

/**
 * Adds a key at the end of a mapping.
 * @param value YAML text without indentation: one line stands beside the key, several lines or a mapping stand below it,
 *   nested by two blanks per level
 */
export function insertKey(text: string, map: LocatedMap, key: string, value: string): Edit | undefined {
  const old = map.entries.get(key);
  if (old !== undefined && old.via === undefined) return undefined;
  if (map.flow) return insertInFlow(text, map, `${scalarToken(key)}: ${value}`, value);
  const last = ownEntries(map).at(-1);
  const column = last && blockColumn(text, last);
  if (last === undefined || column === undefined) return undefined;
  const below = isBlock(value);
  const lines = below ? [`${scalarToken(key)}:`, ...nested(text, value, 1)] : [`${scalarToken(key)}: ${value}`];
  return insertLines(text, map, contentEnd(text, map), column, lines);
}

/**
 * Adds a key below a path of keys, creating those that are missing: `['deploy'], 'replicas', '3'`.
 * @param value as for `insertKey`
 */
export function insertPath(
  text: string,
  root: LocatedMap,
  path: readonly string[],
  key: string,
  value: string,
): Edit | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return insertKey(text, root, key, value);
  const entry = root.entries.get(first);
  if (entry?.via !== undefined) return undefined;
  if (entry?.value.type === 'map')
    return isAliased(root, entry) ? undefined : insertPath(text, entry.value, rest, key, value);
  const block = [...rest, key].reduceRight(
    (inner, name) =>
      isBlock(inner) ? `${scalarToken(name)}:\n${indentBy(inner, '  ')}` : `${scalarToken(name)}: ${inner}`,
    value,
  );
  if (entry === undefined) return insertKey(text, root, first, root.flow ? flowOf([...rest, key], value) : block);
  const missing = isMissing(text, root, entry);
  const column = blockColumn(text, entry);
  if (missing === undefined || column === undefined || root.flow) return undefined;
  return insertLines(text, root, missing, column, nested(text, block, 1));
}

/** Adds a block under a path of keys of the file's root, such as a service under `services`. */
export function appendBlock(
  text: string,
  root: LocatedMap,
  path: readonly string[],
  key: string,
  block: string,
): Edit | undefined {
  return insertPath(text, root, path, key, block);
}

/** Adds an item at the end of a sequence; `value` is one line. */
export function insertItem(text: string, seq: LocatedSeq, value: string): Edit | undefined {
  if (seq.flow) return insertInFlow(text, seq, value, value);
  if (text[seq.extent.start] !== '-') return undefined;
  return insertLines(text, seq, contentEnd(text, seq), columnOf(text, seq.extent.start), [`- ${value}`]);
}

/**
 * Removes an entry with its own lines and its own trailing comment; comment lines around it stay.
 * A mapping that loses its only entry stays behind empty.
 */
export function removeEntry(text: string, map: LocatedMap, key: string): Edit | undefined {
  const entry = map.entries.get(key);
  if (entry === undefined || entry.via !== undefined) return undefined;
  const end = entryEnd(text, map, entry);
  if (anchorsNeeded(text, entry.at.start, end)) return undefined;
  if (map.flow) return removeFromFlow(text, map, entry, end);
  if (blockColumn(text, entry) === undefined) return undefined;
  const start = lineStart(text, entry.at.start);
  const stop = Math.min(text.length, lineEnd(text, end) + 1);
  if (text.slice(start, entry.at.start).replace('\uFEFF', '').trim() === '') {
    return {
      span: { file: map.extent.file, start: text[start] === '\uFEFF' ? start + 1 : start, end: stop },
      text: '',
    };
  }
  // The first key after a dash: what follows moves up beside the dash.
  if (ownEntries(map).length < 2) return undefined;
  const next = stop + (/^[ \t]*/.exec(text.slice(stop, lineEnd(text, stop)))?.[0].length ?? 0);
  return { span: { file: map.extent.file, start: entry.at.start, end: next }, text: '' };
}

/** Whether a stretch holds an anchor that an alias behind it stands for; it cannot go without breaking that. */
function anchorsNeeded(text: string, start: number, end: number): boolean {
  const anchors = text.slice(start, end).match(/&[^\s,[\]{}]+/g) ?? [];
  return anchors.some((anchor) => text.includes(`*${anchor.slice(1)}`, end));
}

/** Adds a YAML document at the end of a file. */
export function appendDocument(file: string, text: string, yaml: string): Edit {
  const eol = lineBreak(text);
  const before = text.trim() === '' ? '' : `${text.endsWith('\n') ? '' : eol}---${eol}`;
  return {
    span: { file, start: text.length, end: text.length },
    text: before + `${yaml.trimEnd()}\n`.replaceAll('\n', eol),
  };
}

/** Whether a value needs lines of its own below its key: several lines, a mapping or an item. */
function isBlock(value: string): boolean {
  return value.includes('\n') || /^(?:- |[^\s"'{[#&*!|>][^"'{[]*:(?: |$))/.test(value);
}

function indentBy(block: string, blanks: string): string {
  return block.replace(/^(?=.)/gm, blanks);
}

/** The lines of a value written with two blanks per level, in the file's own width, `levels` deeper than the key. */
function nested(text: string, value: string, levels: number): string[] {
  const unit = indentUnit(text);
  return value
    .trimEnd()
    .split('\n')
    .map((line) => {
      const body = line.trimStart();
      const depth = Math.floor((line.length - body.length) / 2) + levels;
      return body === '' ? '' : ' '.repeat(depth * unit) + body;
    });
}

/** Puts whole lines behind the line that ends at `end`. */
function insertLines(
  text: string,
  node: LocatedMap | LocatedSeq,
  end: number,
  column: number,
  lines: readonly string[],
): Edit {
  const eol = lineBreak(text);
  const stop = lineEnd(text, end);
  const block = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)).join(eol);
  // At the end of a file without a final line break the new lines begin with one.
  return stop === text.length
    ? { span: spot(node, stop), text: eol + block }
    : { span: spot(node, stop + 1), text: block + eol };
}

function insertInFlow(text: string, node: LocatedMap | LocatedSeq, piece: string, value: string): Edit | undefined {
  if (value.includes('\n')) return undefined;
  const last = node.type === 'map' ? ownEntries(node).at(-1) : undefined;
  if (node.type === 'map' ? last === undefined : node.items.length === 0) {
    const inside = text.slice(node.extent.start + 1, node.extent.end - 1);
    const pad = node.type === 'map' ? ' ' : '';
    return inside.trim() === ''
      ? { span: { ...node.extent, start: node.extent.start + 1, end: node.extent.end - 1 }, text: pad + piece + pad }
      : undefined;
  }
  const end = node.type === 'map' ? last && entryEnd(text, node, last) : itemEnd(text, node, node.items.length - 1);
  return end === undefined ? undefined : { span: spot(node, end), text: `, ${piece}` };
}

function flowOf(path: readonly string[], value: string): string {
  return path.reduceRight((inner, name) => `{ ${scalarToken(name)}: ${inner} }`, value);
}

/** With the comma before it, or, for the first one, the comma after it. */
function removeFromFlow(text: string, map: LocatedMap, entry: Entry, end: number): Edit | undefined {
  const entries = ownEntries(map);
  const index = entries.indexOf(entry);
  const before = entries[index - 1];
  const after = entries[index + 1];
  const file = map.extent.file;
  const only = { span: { file, start: entry.at.start, end }, text: '' };
  if (before !== undefined) {
    const start = entryEnd(text, map, before);
    return /^\s*,\s*$/.test(text.slice(start, entry.at.start)) ? { span: { file, start, end }, text: '' } : undefined;
  }
  if (after === undefined) return /^\s*$/.test(text.slice(end, map.extent.end - 1)) ? only : undefined;
  return /^\s*,\s*$/.test(text.slice(end, after.at.start))
    ? { span: { file, start: entry.at.start, end: after.at.start }, text: '' }
    : undefined;
}

/** The column of a block mapping's keys, taken from one whose line begins with nothing but blanks and dashes. */
function blockColumn(text: string, entry: Entry): number | undefined {
  const before = text.slice(lineStart(text, entry.at.start), entry.at.start).replace('\uFEFF', '');
  const plainKey = /^[ \t]*:/.test(text.slice(entry.at.end, lineEnd(text, entry.at.end)));
  return plainKey && /^ *(?:- +)*$/.test(before) ? columnOf(text, entry.at.start) : undefined;
}

/** Where the value of a key without one belongs: behind the colon; undefined when there is an alias or a block scalar. */
function isMissing(text: string, map: LocatedMap, entry: Entry): number | undefined {
  if (entry.value.type !== 'scalar' || entry.value.block || entry.value.at.start !== entry.at.start) return undefined;
  const match = /^[ \t]*:(?=[ \t]*(?:#.*)?\r?$|[ \t]*[,}])/m.exec(
    text.slice(entry.at.end, lineEnd(text, entry.at.end)),
  );
  return match && !(map.flow && entryEnd(text, map, entry) > map.extent.end)
    ? entry.at.end + match[0].length
    : undefined;
}

/** The value is written somewhere else, under an anchor: changing it would change other places too. */
function isAliased(map: LocatedMap, entry: Entry): boolean {
  const extent: Span | undefined = entry.value.type === 'scalar' ? undefined : entry.value.extent;
  return extent !== undefined && (extent.start < entry.at.end || extent.end > map.extent.end);
}

function spot(node: LocatedMap | LocatedSeq, offset: number): Span {
  return { file: node.extent.file, start: offset, end: offset };
}
