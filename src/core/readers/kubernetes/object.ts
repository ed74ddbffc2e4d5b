import type { Text } from '../../model/text';
import type { Span } from '../../model/span';
import {
  entriesAt,
  itemsAt,
  mapAt,
  scalarAt,
  textAt,
  type Entry,
  type Located,
  type LocatedMap,
} from '../../yaml/located';
import { templated } from './template';
import { oncePer } from '../../oncePer';

/** One Kubernetes object, wherever it was written: a document, or an item of a list. */
export interface KubeObject {
  readonly kind: string;
  /** API group without version; empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly name: string;
  /** Names it had before kustomizations gave it a prefix or suffix, as written first. */
  readonly formerNames?: readonly string[];
  /** Absent in the file means `default`. */
  readonly namespace: string;
  readonly root: LocatedMap;
  /** The name's token, else the kind's. */
  readonly at: Span;
  readonly labels: ReadonlyMap<string, Text>;
  readonly annotations: ReadonlyMap<string, Entry>;
}

/**
 * All objects of a document, lists and templates unpacked, in the order of the text. The same objects as long as the document is the
 * same: what is found out about one of them can be remembered by it.
 */
export function objectsOf(root: Located | undefined): readonly KubeObject[] {
  return root === undefined ? [] : collected(root);
}

const collected = oncePer((root: Located): readonly KubeObject[] => {
  const found: KubeObject[] = [];
  collect(root, found);
  return found;
});

function collect(root: Located | undefined, into: KubeObject[]): void {
  if (root?.type !== 'map') return;
  const items = root.entries.get('items');
  const kind = textAt(root, 'kind') ?? '';
  // Items of a typed list (`DeploymentList`) may leave out what the list already says.
  if (items?.value.type === 'seq' && kind.endsWith('List')) {
    const inherited =
      kind === 'List' ? undefined : { kind: kind.slice(0, -4), apiVersion: textAt(root, 'apiVersion') ?? '' };
    for (const item of items.value.items) {
      if (mapAt(item, 'metadata') === undefined && itemsAt(item, 'items').length > 0) collect(item, into);
      else if (item.type === 'map') push(item, inherited, into);
    }
    return;
  }
  const objects = templated(root);
  if (objects === undefined) push(root, undefined, into);
  else for (const object of objects) collect(object, into);
}

function push(root: LocatedMap, inherited: { kind: string; apiVersion: string } | undefined, into: KubeObject[]): void {
  const kind = scalarAt(root, 'kind');
  const kindText = kind?.text.trim() || inherited?.kind;
  const apiVersion = textAt(root, 'apiVersion')?.trim() || inherited?.apiVersion;
  if (!kindText || !apiVersion) return;
  const slash = apiVersion.indexOf('/');
  const name = scalarAt(root, 'metadata', 'name') ?? scalarAt(root, 'metadata', 'generateName');
  into.push({
    kind: kindText,
    group: slash === -1 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    name: name?.text ?? '',
    namespace: textAt(root, 'metadata', 'namespace')?.trim() || 'default',
    root,
    at: name?.at ?? kind?.at ?? root.at,
    labels: textsAt(root, 'metadata', 'labels'),
    annotations: mapAt(root, 'metadata', 'annotations')?.entries ?? new Map<string, Entry>(),
  });
}

/** The object with another content; identity and place stay. */
export function reread(object: KubeObject, root: LocatedMap): KubeObject {
  const annotations = mapAt(root, 'metadata', 'annotations')?.entries ?? new Map<string, Entry>();
  return { ...object, root, labels: textsAt(root, 'metadata', 'labels'), annotations };
}

/** The scalar entries of the mapping at a path. */
export function textsAt(node: Located | undefined, ...path: readonly string[]): ReadonlyMap<string, Text> {
  const found = new Map<string, Text>();
  for (const { key, value } of entriesAt(node, ...path)) {
    if (value.type === 'scalar') found.set(key, { text: value.text, at: value.at });
  }
  return found;
}

/** The text of an annotation, or undefined. */
export function annotation(object: KubeObject, key: string): string | undefined {
  const value = object.annotations.get(key)?.value;
  return value?.type === 'scalar' ? value.text : undefined;
}

/** How a message calls the object: "Service `cart`". */
export function called(object: KubeObject): string {
  return `${object.kind} \`${object.name || '(unnamed)'}\``;
}
