import {
  get,
  itemsAt,
  scalarAt,
  textAt,
  type Entry,
  type Located,
  type LocatedMap,
  type LocatedScalar,
} from '../../../yaml/located';
import type { Group } from '../../reader';
import { reread, type KubeObject } from '../object';
import { helperRoots, selects } from './patches';

/**
 * The objects with what the `replacements` of a kustomization copy from a field of one object into fields of others. What
 * has no source in the set, or leads nowhere, changes nothing.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
 * @param key the kustomization's file
 */
export function replaced(
  objects: readonly KubeObject[],
  inScope: (object: KubeObject) => boolean,
  key: string,
  root: LocatedMap,
  group: Group,
): readonly KubeObject[] {
  let current = objects;
  for (const replacement of itemsAt(root, 'replacements').flatMap((item) => written(key, item, group))) {
    const value = sourceOf(replacement, current.filter(inScope));
    if (value === undefined) continue;
    for (const target of itemsAt(replacement, 'targets'))
      current = current.map((object) => (inScope(object) ? withValue(object, target, value) : object));
  }
  return current;
}

/** A replacement in place, or those of the file it names. */
function written(key: string, item: Located, group: Group): readonly Located[] {
  const path = textAt(item, 'path');
  if (path === undefined) return [item];
  return helperRoots(group, key, path).flatMap((root) => (root.type === 'seq' ? root.items : [root]));
}

function sourceOf(replacement: Located, objects: readonly KubeObject[]): string | undefined {
  const source = get(replacement, 'source');
  const found = source?.type === 'map' ? objects.find((object) => selects(object, source)) : undefined;
  if (found === undefined) return textAt(replacement, 'sourceValue');
  const text = valueAt(found.root, stepsOf(textAt(source, 'fieldPath') ?? 'metadata.name'))?.text;
  const delimiter = textAt(source, 'options', 'delimiter');
  return delimiter === undefined ? text : text?.split(delimiter)[indexOf(source)];
}

function withValue(object: KubeObject, target: Located, value: string): KubeObject {
  const select = get(target, 'select');
  if (select?.type !== 'map' || !selects(object, select)) return object;
  if (itemsAt(target, 'reject').some((each) => each.type === 'map' && selects(object, each))) return object;
  const paths = itemsAt(target, 'fieldPaths').flatMap((item) => (item.type === 'scalar' ? [item] : []));
  const body = paths.reduce<Located>((node, path) => {
    const next: LocatedScalar = { ...path, text: value, value };
    const insert = textAt(target, 'options', 'create') === 'true' ? next : undefined;
    return changedAt(node, stepsOf(path.text), (old) => joined(old, next, target), insert);
  }, object.root);
  return body === object.root || body.type !== 'map' ? object : reread(object, body);
}

/** The new value, or the old one with one of its parts replaced. */
function joined(old: LocatedScalar, value: LocatedScalar, target: Located): LocatedScalar {
  const delimiter = textAt(target, 'options', 'delimiter');
  if (delimiter === undefined) return { ...value, at: old.at };
  const parts = old.text.split(delimiter);
  const index = indexOf(target);
  if (index < 0) parts.unshift(value.text);
  else parts.splice(index, 1, value.text);
  const text = parts.join(delimiter);
  return { ...value, text, value: text, at: old.at };
}

function indexOf(node: Located | undefined): number {
  return Number(textAt(node, 'options', 'index') ?? 0);
}

/** Steps of a field path: `spec.containers.[name=web].image`, `metadata.annotations.[acme.io/owner]`, `a\.b`. */
function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/\[([^\]]*)\]|((?:\\.|[^.[\\])+)/g)].map(
    ([, inBrackets, plain = '']) => inBrackets ?? plain.replaceAll('\\.', '.'),
  );
}

function valueAt(node: Located | undefined, [step, ...rest]: readonly string[]): LocatedScalar | undefined {
  if (step === undefined) return node?.type === 'scalar' ? node : undefined;
  if (node?.type === 'seq')
    return valueAt(
      node.items.find((item, index) => isMeant(item, index, step)),
      rest,
    );
  return valueAt(get(node, step), rest);
}

/** The node with the scalars at a path changed; `insert` is put where the last step has nothing. */
function changedAt(
  node: Located,
  [step, ...rest]: readonly string[],
  change: (old: LocatedScalar) => LocatedScalar,
  insert: LocatedScalar | undefined,
): Located {
  if (step === undefined) return node.type === 'scalar' ? change(node) : node;
  if (node.type === 'scalar') return node;
  if (node.type === 'seq') {
    const items = node.items.map((item, index) =>
      isMeant(item, index, step) ? changedAt(item, rest, change, insert) : item,
    );
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  }
  const entries = new Map<string, Entry>(node.entries);
  for (const [key, entry] of node.entries)
    if (step === '*' || step === key)
      entries.set(key, { ...entry, value: changedAt(entry.value, rest, change, insert) });
  if (!entries.has(step) && rest.length === 0 && step !== '*' && insert !== undefined)
    entries.set(step, { key: step, at: insert.at, value: insert });
  return { ...node, entries };
}

/** `name=web`, `0` or `*` about an element of a list. */
function isMeant(item: Located, index: number, step: string): boolean {
  const equals = step.indexOf('=');
  if (equals < 1) return step === '*' || step === String(index);
  return scalarAt(item, step.slice(0, equals))?.text === step.slice(equals + 1);
}
