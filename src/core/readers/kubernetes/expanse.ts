import type { Located } from '../../yaml/located';

/** Nodes of one system that are followed, aliases written out. No real set of manifests comes near. */
export const MOST_NODES = 2_000_000;

/**
 * How many nodes a document has when every alias is written out, counted without writing them out: a shared subtree is
 * measured once. Tells alias bombs from big files.
 */
export function expanse(root: Located | undefined, known: Map<Located, number> = new Map()): number {
  if (root === undefined || root.type === 'scalar') return 1;
  const measured = known.get(root);
  if (measured !== undefined) return measured;
  let size = 1;
  if (root.type === 'seq') for (const item of root.items) size += expanse(item, known);
  else for (const { value } of root.entries.values()) size += expanse(value, known);
  known.set(root, size);
  return size;
}
