import assert from 'node:assert/strict';
import type { Span } from '../../../src/core/model/span';
import { entry, get, type Entry, type Located } from '../../../src/core/yaml/located';
import { parseFile, type ParsedFile } from '../../../src/core/yaml/parse';

/** The key every text is parsed under. */
export const FILE = 'a.yaml';

/** Parses a text and fails where YAML finds fault with it. */
export function sound(text: string): ParsedFile {
  const file = parseFile(FILE, text);
  assert.deepEqual(file.problems, []);
  return file;
}

/** The content of the first document of a sound text. */
export function content(text: string): Located {
  const root = sound(text).documents[0]?.root;
  assert.ok(root, 'no content');
  return root;
}

/** The value at a path; the test fails where there is none. */
export function value(root: Located, ...path: readonly string[]): Located {
  const found = get(root, ...path);
  assert.ok(found, `nothing at ${path.join('.')}`);
  return found;
}

/** The entry at a path; the test fails where there is none. */
export function found(root: Located, ...path: readonly string[]): Entry {
  const pair = entry(root, ...path);
  assert.ok(pair, `nothing at ${path.join('.')}`);
  return pair;
}

/** The text a span marks. */
export function marked(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** What YAML finds fault with: each message with the text it marks. */
export function faults(text: string): (readonly [string, string])[] {
  return parseFile(FILE, text).problems.map(({ message, at }) => [message, marked(text, at)] as const);
}

/** Content as a plain value, however often its parts are shared. */
export function plain(node: Located | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'seq') return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([key, { value: inner }]) => [key, plain(inner)]));
}
