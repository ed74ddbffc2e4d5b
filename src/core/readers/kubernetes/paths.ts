import type { Condition } from '../../knowledge/technology';
import { get, type Located, type LocatedScalar } from '../../yaml/located';

/** Nodes at a path with dots, as the catalogue writes field paths; `[]` after a key stands for every element. */
export function nodesAt(root: Located, path: string): readonly Located[] {
  let here: readonly Located[] = [root];
  for (const step of path.split('.')) {
    const every = step.endsWith('[]');
    const key = every ? step.slice(0, -2) : step;
    here = here.flatMap((node) => {
      const found = get(node, key);
      if (found === undefined) return [];
      return every && found.type === 'seq' ? found.items : [found];
    });
  }
  return here;
}

/** Scalars with a value at such a path. */
export function scalarsAt(root: Located, path: string): readonly LocatedScalar[] {
  return nodesAt(root, path).flatMap((node) => (node.type === 'scalar' && node.value !== null ? [node] : []));
}

/** How many list elements at a path leave its last step out. */
export function elementsWithout(root: Located, path: string): number {
  const last = path.lastIndexOf('[].');
  if (last === -1) return 0;
  const rest = path.slice(last + 3);
  return nodesAt(root, path.slice(0, last + 2)).filter((element) => nodesAt(element, rest).length === 0).length;
}

/** The node by which a condition of the catalogue holds (the root for an absent field), or undefined. */
export function holding(root: Located, condition: Condition): Located | undefined {
  const equals = condition.indexOf('=');
  const path = condition.slice(0, equals);
  const value = condition.slice(equals + 1);
  if (value === '') return nodesAt(root, path).length === 0 ? root : undefined;
  if (value === '*') return nodesAt(root, path)[0];
  return scalarsAt(root, path).find((scalar) => scalar.text === value);
}
