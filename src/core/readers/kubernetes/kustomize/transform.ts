import { itemsAt, scalarAt, textAt, type Located, type LocatedMap, type LocatedScalar } from '../../../yaml/located';
import { reread, type KubeObject } from '../object';
import { changed, merged, operated } from './merge';
import { namesOf, type Patch } from './patches';

const COUNTED = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'];
const TEMPLATES = [['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec'], ['spec']];

/** The objects after one kustomization; those out of its scope unchanged. */
export function transform(
  objects: readonly KubeObject[],
  inScope: (object: KubeObject) => boolean,
  root: LocatedMap,
  patches: readonly Patch[],
): readonly KubeObject[] {
  const namespace = textAt(root, 'namespace');
  return objects.flatMap((object): readonly KubeObject[] => {
    if (!inScope(object)) return [object];
    const body = patched(object, patches);
    if (body === undefined) return [];
    const next = imaged(counted(object, body, root), root);
    const changedObject = next === object.root ? object : reread(object, next);
    return [namespace === undefined ? changedObject : { ...changedObject, namespace }];
  });
}

function patched(object: KubeObject, patches: readonly Patch[]): LocatedMap | undefined {
  let body: LocatedMap | undefined = object.root;
  for (const patch of patches) {
    if (!patch.applies(object)) continue;
    if (patch.body.type === 'seq') for (const operation of patch.body.items) body = operated(body, operation);
    else if (patch.body.type === 'map') body = merged(body, withoutIdentity(patch.body));
    if (body === undefined) return undefined;
  }
  return body;
}

/** A patch's own `metadata.name` says which object it means; with a target it may be any word. */
function withoutIdentity(patch: LocatedMap): LocatedMap {
  const entries = new Map(patch.entries);
  for (const key of ['apiVersion', 'kind']) entries.delete(key);
  const body: LocatedMap = { ...patch, entries };
  const nameless = changed(
    changed(body, ['metadata', 'name'], undefined, false),
    ['metadata', 'namespace'],
    undefined,
    false,
  );
  return nameless.type === 'map' ? nameless : body;
}

function counted(object: KubeObject, body: LocatedMap, root: LocatedMap): LocatedMap {
  if (!COUNTED.includes(object.kind)) return body;
  const found = itemsAt(root, 'replicas').find((each) => namesOf(object).includes(textAt(each, 'name') ?? ''));
  const count = found === undefined ? undefined : scalarAt(found, 'count');
  return count === undefined ? body : asMap(changed(body, ['spec', 'replicas'], count, false), body);
}

/** `images`: another name, tag or digest for the containers' images. */
function imaged(body: LocatedMap, root: LocatedMap): LocatedMap {
  const images = itemsAt(root, 'images');
  if (images.length === 0) return body;
  let next: Located = body;
  for (const template of TEMPLATES) {
    for (const list of ['containers', 'initContainers']) {
      itemsAt(next, ...template, list).forEach((container, index) => {
        const image = scalarAt(container, 'image');
        const text = image === undefined ? undefined : renamed(image.text, images);
        if (image === undefined || text === undefined) return;
        const value: LocatedScalar = { ...image, text, value: text };
        next = changed(next, [...template, list, String(index), 'image'], value, false);
      });
    }
  }
  return asMap(next, body);
}

function renamed(image: string, images: readonly Located[]): string | undefined {
  const parts = /^([^@]*?)(?::([^:/@]+))?(@.+)?$/.exec(image);
  const name = parts?.[1] ?? image;
  const rule = images.find((each) => textAt(each, 'name') === name);
  if (rule === undefined) return undefined;
  const tag = textAt(rule, 'newTag') ?? parts?.[2];
  const digest = textAt(rule, 'digest');
  const end = digest !== undefined ? `@${digest}` : tag !== undefined ? `:${tag}` : (parts?.[3] ?? '');
  return (textAt(rule, 'newName') ?? name) + end;
}

function asMap(node: Located, otherwise: LocatedMap): LocatedMap {
  return node.type === 'map' ? node : otherwise;
}
