import type { Span } from '../model/span';

/**
 * YAML content with places: merges (`<<`) and aliases are resolved, so readers see plain mappings, and every value still
 * knows where it was written. An aliased subtree is shared, not copied, so walking it costs memory once. `tag` is there
 * for local tags such as Compose's `!reset`.
 */
export type Located = LocatedScalar | LocatedMap | LocatedSeq;

export interface LocatedScalar {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value as text: the source's own characters for plain numbers and booleans (`0644`, `on`), '' for null. */
  readonly text: string;
  /** The value's token; for a missing value the key's token (zero-width places cannot be underlined). */
  readonly at: Span;
  /** True for `|` and `>` block scalars. */
  readonly block: boolean;
  readonly tag?: string;
}

export interface LocatedMap {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  /** A token to underline for the whole mapping: the key it is the value of, else its first key. */
  readonly at: Span;
  /** The text from the first key to the end of the last value; for edits. */
  readonly extent: Span;
  readonly flow: boolean;
  readonly tag?: string;
}

export interface LocatedSeq {
  readonly type: 'seq';
  readonly items: readonly Located[];
  /** The key it is the value of; inside a sequence its first item. */
  readonly at: Span;
  readonly extent: Span;
  readonly flow: boolean;
  readonly tag?: string;
}

export interface Entry {
  readonly key: string;
  /** The key's token where it was written. */
  readonly at: Span;
  readonly value: Located;
  /** Set when the entry came in by `<<`: the merge key's token in the mapping it was merged into. */
  readonly via?: Span;
}

/** The entry's value at a path of keys, or undefined when a step is missing or not a mapping. */
export function get(node: Located | undefined, ...path: readonly string[]): Located | undefined {
  let here = node;
  for (const key of path) {
    if (here?.type !== 'map') return undefined;
    here = here.entries.get(key)?.value;
  }
  return here;
}

/** The entry (key and value) at a path of keys. */
export function entry(node: Located | undefined, ...path: readonly string[]): Entry | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const parent = get(node, ...path.slice(0, -1));
  return parent?.type === 'map' ? parent.entries.get(last) : undefined;
}

/** The mapping at a path, or undefined. */
export function mapAt(node: Located | undefined, ...path: readonly string[]): LocatedMap | undefined {
  const found = get(node, ...path);
  return found?.type === 'map' ? found : undefined;
}

/** The items of the sequence at a path; empty when there is none. */
export function itemsAt(node: Located | undefined, ...path: readonly string[]): readonly Located[] {
  const found = get(node, ...path);
  return found?.type === 'seq' ? found.items : [];
}

/** The entries of the mapping at a path; empty when there is none. */
export function entriesAt(node: Located | undefined, ...path: readonly string[]): Iterable<Entry> {
  return mapAt(node, ...path)?.entries.values() ?? [];
}

/** The scalar at a path, or undefined; a null scalar counts as undefined. */
export function scalarAt(node: Located | undefined, ...path: readonly string[]): LocatedScalar | undefined {
  const found = get(node, ...path);
  return found?.type === 'scalar' && found.value !== null ? found : undefined;
}

/** The text of the scalar at a path, or undefined. */
export function textAt(node: Located | undefined, ...path: readonly string[]): string | undefined {
  return scalarAt(node, ...path)?.text;
}

/** The whole number at a path (also written as a string), or undefined. */
export function intAt(node: Located | undefined, ...path: readonly string[]): number | undefined {
  const text = textAt(node, ...path)?.trim();
  return text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}

/** True for a YAML boolean `true` or the text "true" in any case. */
export function isTrue(node: Located | undefined): boolean {
  return node?.type === 'scalar' && (node.value === true || node.text.trim().toLowerCase() === 'true');
}

/** True for a YAML boolean `false` or the text "false" in any case. */
export function isFalse(node: Located | undefined): boolean {
  return node?.type === 'scalar' && (node.value === false || node.text.trim().toLowerCase() === 'false');
}
