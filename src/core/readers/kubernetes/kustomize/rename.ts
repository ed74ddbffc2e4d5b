import { scalarAt, textAt, type Entry, type Located, type LocatedMap, type LocatedScalar } from '../../../yaml/located';
import { reread, type KubeObject } from '../object';
import { changed } from './merge';

/** Kinds whose name is an identity beyond the kustomization. */
const KEPT: ReadonlySet<string> = new Set(['CustomResourceDefinition', 'APIService', 'Namespace']);

/** Keys whose text is the name of an object of a kind. */
const NAMING: ReadonlyMap<string, string> = new Map([
  ['serviceName', 'Service'],
  ['claimName', 'PersistentVolumeClaim'],
  ['secretName', 'Secret'],
]);

/** Mappings (or lists of them) whose `name` is that of an object; `kind` beside the name says more, where it stands. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['configMap', 'ConfigMap'],
  ['configMapRef', 'ConfigMap'],
  ['configMapKeyRef', 'ConfigMap'],
  ['secret', 'Secret'],
  ['secretRef', 'Secret'],
  ['secretKeyRef', 'Secret'],
  ['service', 'Service'],
  ['to', 'Service'],
  ['alternateBackends', 'Service'],
  ['backendRefs', 'Service'],
  ['services', 'Service'],
  ['scaleTargetRef', 'Deployment'],
  ['workloadRef', 'Deployment'],
]);

/** By `Kind/name`: the name after the kustomization. */
type Renamed = ReadonlyMap<string, string>;

/**
 * The objects with the prefix and suffix of a kustomization on their names and on the fields that name one of them, as
 * kustomize changes both. Host names in settings stay as written: kustomize does not know them (see `hosts.ts`).
 */
export function renamed(
  objects: readonly KubeObject[],
  inScope: (object: KubeObject) => boolean,
  root: LocatedMap,
): readonly KubeObject[] {
  const prefix = textAt(root, 'namePrefix') ?? '';
  const suffix = textAt(root, 'nameSuffix') ?? '';
  if (prefix === '' && suffix === '') return objects;
  const names = new Map<string, string>();
  for (const object of objects)
    if (inScope(object) && object.name !== '' && !KEPT.has(object.kind))
      names.set(`${object.kind}/${object.name}`, `${prefix}${object.name}${suffix}`);
  return objects.map((object) => (inScope(object) ? named(object, names) : object));
}

function named(object: KubeObject, names: Renamed): KubeObject {
  const body = referring(object.root, names);
  const name = names.get(`${object.kind}/${object.name}`);
  const written = scalarAt(body, 'metadata', 'name');
  if (name === undefined) return body === object.root ? object : reread(object, body);
  // Generated objects have no `metadata` of their own.
  const whole = written === undefined ? body : changed(body, ['metadata', 'name'], text(written, name), false);
  const next = reread(object, whole.type === 'map' ? whole : body);
  return { ...next, name, formerNames: [...(object.formerNames ?? []), object.name] };
}

/** The mapping with every field that names a renamed object brought up to date. */
function referring(map: LocatedMap, names: Renamed): LocatedMap {
  let entries: Map<string, Entry> | undefined;
  for (const [key, entry] of map.entries) {
    const value = updated(key, entry.value, names);
    if (value === entry.value) continue;
    entries ??= new Map(map.entries);
    entries.set(key, { ...entry, value });
  }
  return entries === undefined ? map : { ...map, entries };
}

function updated(key: string, value: Located, names: Renamed): Located {
  if (value.type === 'scalar') {
    const name = names.get(`${NAMING.get(key) ?? ''}/${value.text}`);
    return name === undefined ? value : text(value, name);
  }
  if (value.type === 'seq') {
    const items = value.items.map((item) => (item.type === 'scalar' ? item : updated(key, item, names)));
    return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
  }
  const inner = referring(value, names);
  const kind = NAMED.get(key);
  const own = kind === undefined ? undefined : scalarAt(inner, 'name');
  const name = own === undefined ? undefined : names.get(`${textAt(inner, 'kind') ?? kind ?? ''}/${own.text}`);
  if (own === undefined || name === undefined) return inner;
  return changed(inner, ['name'], text(own, name), false);
}

function text(scalar: LocatedScalar, value: string): LocatedScalar {
  return { ...scalar, text: value, value };
}
