import { entriesAt, entry, get, itemsAt, type Entry, type Located } from '../../yaml/located';

/**
 * The entries at a path with dots; `[]` after a key stands for every element of its list, or for its mapping where it is
 * written as one, and `*` for every key.
 */
export function entriesAlong(root: Located, path: string): readonly Entry[] {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let here: readonly Located[] = [root];
  for (const step of steps) {
    here = here.flatMap((node) => {
      if (step === '*') return [...entriesAt(node)].map(({ value }) => value);
      if (!step.endsWith('[]')) return get(node, step) ?? [];
      const listed = get(node, step.slice(0, -2));
      return listed?.type === 'seq' ? itemsAt(listed) : (listed ?? []);
    });
  }
  return here.flatMap((node) => entry(node, last) ?? []);
}
