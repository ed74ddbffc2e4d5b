/** Adds a value to the list that a map holds for a key; the first value makes the list. */
export function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The items by a key, keys and items in the order in which they first appear. */
export function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** The groups of `groupBy` without their keys. */
export function groupsBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): readonly (readonly Item[])[] {
  return [...groupBy(items, keyOf).values()];
}
