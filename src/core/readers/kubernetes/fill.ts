import type { Entry, Located, LocatedScalar } from '../../yaml/located';

/**
 * The node with the placeholders in its texts filled in; what holds none stays the same node.
 * @param mark what every placeholder begins with
 * @param fill gives the new text, or the new value where it is no text
 */
export function filled(node: Located, mark: string, fill: (text: string) => LocatedScalar['value']): Located {
  if (node.type === 'scalar') {
    if (!node.text.includes(mark)) return node;
    const value = fill(node.text);
    return value === node.text ? node : { ...node, text: String(value), value };
  }
  if (node.type === 'seq') {
    const items = node.items.map((item) => filled(item, mark, fill));
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  }
  let entries: Map<string, Entry> | undefined;
  for (const [key, entry] of node.entries) {
    const value = filled(entry.value, mark, fill);
    if (value === entry.value) continue;
    entries ??= new Map(node.entries);
    entries.set(key, { ...entry, value });
  }
  return entries === undefined ? node : { ...node, entries };
}
