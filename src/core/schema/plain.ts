import type { Located } from '../yaml/located';

/** Content without places, as a validator wants it; `full` is false when the budget ran out. */
export interface Plain {
  readonly value: unknown;
  readonly full: boolean;
}

/** More nodes than any real file has; aliases of aliases reach it at once. */
export const NODE_BUDGET = 200_000;

/**
 * Builds the plain value. A key without a value says nothing and is left out, so that a half-typed file is not reported
 * for what its author is about to write.
 */
export function plain(content: Located, budget = NODE_BUDGET): Plain {
  let left = budget;
  const build = (node: Located): unknown => {
    if (--left < 0) return null;
    if (node.type === 'scalar') return node.value;
    if (node.type === 'seq') return node.items.map(build);
    const map: Record<string, unknown> = {};
    for (const entry of node.entries.values()) {
      if (left < 0) break;
      if (entry.value.type === 'scalar' && entry.value.value === null) continue;
      // Not an assignment: `__proto__` is a key like any other.
      Object.defineProperty(map, entry.key, {
        value: build(entry.value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return map;
  };
  const value = build(content);
  return { value, full: left >= 0 };
}
