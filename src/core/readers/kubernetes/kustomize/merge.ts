import { get, textAt, type Entry, type Located, type LocatedMap } from '../../../yaml/located';

/** Lists whose elements a strategic merge knows by a key of theirs; other lists are replaced as a whole. */
const MERGE_KEYS: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  volumes: ['name'],
  env: ['name'],
  volumeMounts: ['mountPath'],
  ports: ['containerPort', 'port'],
  imagePullSecrets: ['name'],
};

/** Strategic merge of a patch into a mapping; undefined when the patch deletes it. */
export function merged(base: LocatedMap, patch: LocatedMap): LocatedMap | undefined {
  const directive = textAt(patch, '$patch');
  if (directive === 'delete') return undefined;
  if (directive === 'replace') return { ...patch, extent: base.extent };
  const entries = new Map(base.entries);
  for (const [key, change] of patch.entries) {
    const value = combined(key, entries.get(key)?.value, change.value);
    if (value === undefined) entries.delete(key);
    else entries.set(key, { key, at: value === change.value ? change.at : (entries.get(key)?.at ?? change.at), value });
  }
  return { ...base, entries };
}

function combined(key: string, base: Located | undefined, change: Located): Located | undefined {
  // A null takes the entry away.
  if (change.type === 'scalar' && change.value === null) return undefined;
  if (base?.type === 'map' && change.type === 'map') return merged(base, change);
  const keys = MERGE_KEYS[key];
  if (keys === undefined || base?.type !== 'seq' || change.type !== 'seq') return change;
  const items = [...base.items];
  for (const item of change.items) {
    const by = keys.find((each) => get(item, each) !== undefined);
    const index = by === undefined ? -1 : items.findIndex((other) => textAt(other, by) === textAt(item, by));
    const found = items[index];
    if (found?.type !== 'map' || item.type !== 'map') {
      items.push(item);
      continue;
    }
    const next = merged(found, item);
    if (next === undefined) items.splice(index, 1);
    else items[index] = next;
  }
  return { ...base, items };
}

/** Applies one operation of a JSON patch; a path that leads nowhere changes nothing. */
export function operated(root: LocatedMap, operation: Located): LocatedMap {
  const path = textAt(operation, 'path')
    ?.split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const kind = textAt(operation, 'op');
  if (path === undefined || path.length === 0 || (kind !== 'add' && kind !== 'replace' && kind !== 'remove'))
    return root;
  const value = kind === 'remove' ? undefined : get(operation, 'value');
  const result = changed(root, path, value, kind === 'add');
  return result.type === 'map' ? result : root;
}

/** The node with the value at a path set, or taken away when undefined. */
export function changed(node: Located, path: readonly string[], value: Located | undefined, insert: boolean): Located {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? node;
  if (node.type === 'map') return inMap(node, step, rest, value, insert);
  if (node.type !== 'seq') return node;
  const index = step === '-' ? node.items.length : Number(step);
  const here = node.items[index];
  const items = [...node.items];
  if (rest.length > 0) {
    if (here !== undefined) items[index] = changed(here, rest, value, insert);
  } else if (value === undefined) items.splice(index, 1);
  else items.splice(index, insert ? 0 : 1, value);
  return { ...node, items };
}

function inMap(
  node: LocatedMap,
  step: string,
  rest: readonly string[],
  value: Located | undefined,
  insert: boolean,
): LocatedMap {
  const entries = new Map<string, Entry>(node.entries);
  const found = entries.get(step);
  if (rest.length > 0) {
    if (found !== undefined) entries.set(step, { ...found, value: changed(found.value, rest, value, insert) });
  } else if (value === undefined) entries.delete(step);
  else entries.set(step, { key: step, at: found?.at ?? value.at, value });
  return { ...node, entries };
}
