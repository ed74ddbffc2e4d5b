import { itemsAt, scalarAt, textAt, type Entry, type Located, type LocatedMap } from '../../../yaml/located';
import { reread, type KubeObject } from '../object';
import { namesOf } from './patches';

/**
 * The objects with `$(NAME)` filled in by the `vars` of a kustomization, as far as they stand for fields the set holds;
 * without a field a variable is the object's name.
 */
export function filledIn(
  objects: readonly KubeObject[],
  inScope: (object: KubeObject) => boolean,
  root: LocatedMap,
): readonly KubeObject[] {
  const values = new Map<string, string>();
  for (const each of itemsAt(root, 'vars')) {
    const name = textAt(each, 'name');
    const value = valueOf(each, objects.filter(inScope));
    if (name !== undefined && value !== undefined) values.set(`$(${name})`, value);
  }
  if (values.size === 0) return objects;
  return objects.map((object) => {
    if (!inScope(object)) return object;
    const body = filled(object.root, values);
    return body === object.root || body.type !== 'map' ? object : reread(object, body);
  });
}

function valueOf(variable: Located, objects: readonly KubeObject[]): string | undefined {
  const kind = textAt(variable, 'objref', 'kind');
  const name = textAt(variable, 'objref', 'name');
  const found = objects.find((object) => object.kind === kind && namesOf(object).includes(name ?? ''));
  const path = (textAt(variable, 'fieldref', 'fieldpath') ?? 'metadata.name').split('.');
  return found === undefined ? undefined : scalarAt(found.root, ...path)?.text;
}

/** The node with every variable in its texts replaced; what names none stays the same node. */
function filled(node: Located, values: ReadonlyMap<string, string>): Located {
  if (node.type === 'scalar') {
    if (!node.text.includes('$(')) return node;
    const text = node.text.replace(/\$\([\w.-]+\)/g, (whole) => values.get(whole) ?? whole);
    return text === node.text ? node : { ...node, text, value: text };
  }
  if (node.type === 'seq') {
    const items = node.items.map((item) => filled(item, values));
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  }
  let entries: Map<string, Entry> | undefined;
  for (const [key, entry] of node.entries) {
    const value = filled(entry.value, values);
    if (value === entry.value) continue;
    entries ??= new Map(node.entries);
    entries.set(key, { ...entry, value });
  }
  return entries === undefined ? node : { ...node, entries };
}
