import { get, itemsAt, mapAt, textAt, type Located, type LocatedMap } from '../../../yaml/located';
import { parseFile } from '../../../yaml/parse';
import type { Group } from '../../reader';
import { expanse, MOST_NODES } from '../expanse';
import type { KubeObject } from '../object';

/** One patch of a kustomization. */
export interface Patch {
  readonly body: Located;
  /** Whether the patch changes the object. */
  applies(object: KubeObject): boolean;
}

/** The patches a kustomization lists, those in files and those written in place. */
export function patchesOf(key: string, root: LocatedMap, group: Group): readonly Patch[] {
  return ['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap((field) =>
    itemsAt(root, field).flatMap((item) => {
      const target = mapAt(item, 'target');
      return bodies(key, item, group).map((body): Patch => ({
        body,
        applies: (object) => matches(object, target, body),
      }));
    }),
  );
}

function bodies(key: string, item: Located, group: Group): readonly Located[] {
  const text = item.type === 'scalar' ? item.text : textAt(item, 'patch');
  if (text?.includes('\n') === true || /^\s*[[{]/.test(text ?? '')) {
    // Text written in place has no offsets of its own: everything in it stands at the patch.
    const at = item.type === 'scalar' ? item.at : (get(item, 'patch')?.at ?? item.at);
    return parseFile(at.file, text ?? '').documents.flatMap(({ root }) =>
      root === undefined || expanse(root) > MOST_NODES / 100 ? [] : [placed(root, at)],
    );
  }
  const path = item.type === 'scalar' ? item.text : textAt(item, 'path');
  return path === undefined ? [] : helperRoots(group, key, path);
}

/** What the documents of a file hold that a kustomization names; nothing where it is not there or too large. */
export function helperRoots(group: Group, key: string, path: string): readonly Located[] {
  const file = group.resolve(key, path);
  const parsed = group.helpers.get(file) ?? group.files.find((each) => each.file === file);
  return (parsed?.documents ?? []).flatMap(({ root }) =>
    root === undefined || expanse(root) > MOST_NODES / 100 ? [] : [root],
  );
}

function placed(node: Located, at: Located['at']): Located {
  if (node.type === 'scalar') return { ...node, at };
  if (node.type === 'seq') return { ...node, items: node.items.map((item) => placed(item, at)), at, extent: at };
  const entries = new Map([...node.entries].map(([key, entry]) => [key, { key, at, value: placed(entry.value, at) }]));
  return { ...node, entries, at, extent: at };
}

/** A target selects by its fields (names as regular expressions of whole names); without one the patch names its object. */
function matches(object: KubeObject, target: LocatedMap | undefined, body: Located): boolean {
  if (target !== undefined) return selects(object, target);
  const kind = textAt(body, 'kind');
  const name = textAt(body, 'metadata', 'name');
  return kind !== undefined && name !== undefined && kind === object.kind && isCalled(object, name);
}

/** Whether the fields of a selection (`kind`, `name`, `labelSelector`) mean an object. */
export function selects(object: KubeObject, selection: LocatedMap): boolean {
  const kind = textAt(selection, 'kind');
  const name = textAt(selection, 'name');
  const labels = textAt(selection, 'labelSelector');
  return (
    (kind === undefined || kind === object.kind) &&
    (name === undefined || isCalled(object, name)) &&
    (labels === undefined || labels.split(',').every((pair) => labelled(object, pair)))
  );
}

function isCalled(object: KubeObject, name: string): boolean {
  return namesOf(object).some((each) => name === each || whole(name, each));
}

/** What patches and counts may call an object: its name here, and those it had further in. */
export function namesOf({ name, formerNames = [] }: KubeObject): readonly string[] {
  return [name, ...formerNames];
}

/** Only the simplest patterns are followed (`.*`, `web-.*`): a workspace's regular expression never runs as such. */
function whole(pattern: string, name: string): boolean {
  const wild = /^\^?([\w-]*)\.\*([\w-]*)\$?$/.exec(pattern);
  return wild !== null && name.startsWith(wild[1] ?? '') && name.endsWith(wild[2] ?? '');
}

function labelled(object: KubeObject, pair: string): boolean {
  const [key = '', value] = pair.split(/==?/).map((part) => part.trim());
  const found = object.labels.get(key)?.text;
  return value === undefined ? found !== undefined : found === value;
}
