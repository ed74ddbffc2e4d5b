import type { Entry, LocatedMap } from '../../yaml/located';

/** The entry at a path of keys where every step is written in the mapping itself: not merged in, not behind an alias. */
export function ownEntry(root: LocatedMap, ...path: readonly string[]): Entry | undefined {
  let map = root;
  let found: Entry | undefined;
  for (const [index, key] of path.entries()) {
    found = map.entries.get(key);
    if (found === undefined || found.via !== undefined || !holds(root, found)) return undefined;
    if (index < path.length - 1) {
      if (found.value.type !== 'map') return undefined;
      map = found.value;
    }
  }
  return found;
}

/** True when the entry's key and value stand within the mapping's own text. */
function holds(root: LocatedMap, { at, value }: Entry): boolean {
  const place = value.type === 'scalar' ? value.at : value.extent;
  const { file, start, end } = root.extent;
  return [at, place].every((span) => span.file === file && span.start >= start && span.end <= end);
}
