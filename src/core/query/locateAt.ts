import { touches, type Span } from '../model/span';
import type { Entry, Located } from '../yaml/located';
import type { ParsedFile } from '../yaml/parse';

/** The token at an offset and the way to it. */
export interface Found {
  /** Keys and sequence positions from the document's root to the token's entry or item. */
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** The token. */
  readonly at: Span;
  /** The innermost entry whose key or value holds the token; undefined in a sequence at the root. */
  readonly entry: Entry | undefined;
  /** The value itself, or the value of the key. */
  readonly value: Located;
  /** The collections around the token, outermost first. */
  readonly around: readonly Located[];
  /** Content of the document the token stands in. */
  readonly root: Located;
}

/**
 * Finds the key or scalar at an offset. Collections that do not reach the offset are not entered, shared (aliased) ones
 * at most once, so the cost is bound by the text. Block scalars are free text and have no token of their own.
 */
export function locateAt(file: ParsedFile, offset: number): Found | undefined {
  for (const document of file.documents) {
    if (document.root === undefined) continue;
    const search: Search = { file: file.file, offset, root: document.root, seen: new Set() };
    const found = descend(search, document.root, [], undefined, []);
    if (found) return found;
  }
  return undefined;
}

interface Search {
  readonly file: string;
  readonly offset: number;
  readonly root: Located;
  readonly seen: Set<Located>;
}

type Path = readonly (string | number)[];

function descend(
  search: Search,
  node: Located,
  path: Path,
  entry: Entry | undefined,
  around: readonly Located[],
): Found | undefined {
  if (node.type === 'scalar') {
    if (node.block || !here(search, node.at) || (entry !== undefined && node.at === entry.at)) return undefined;
    return { path, part: 'value', at: node.at, entry, value: node, around, root: search.root };
  }
  if (!here(search, node.extent) || search.seen.has(node)) return undefined;
  search.seen.add(node);
  const inside = [...around, node];
  if (node.type === 'seq') {
    for (const [index, item] of node.items.entries()) {
      const found = descend(search, item, [...path, index], entry, inside);
      if (found) return found;
    }
    return undefined;
  }
  for (const child of node.entries.values()) {
    // A merged entry is found where it was written.
    if (child.via !== undefined) continue;
    const below = [...path, child.key];
    if (here(search, child.at)) {
      return {
        path: below,
        part: 'key',
        at: child.at,
        entry: child,
        value: child.value,
        around: inside,
        root: search.root,
      };
    }
    const found = descend(search, child.value, below, child, inside);
    if (found) return found;
  }
  return undefined;
}

function here(search: Search, span: Span): boolean {
  return span.file === search.file && touches(span, search.offset);
}
