import type { KubeObject } from './object';

/**
 * Component ids: `Kind/name`, with the namespace between them where two namespaces hold the same `Kind/name`. An object
 * given twice (variants side by side in one folder) gets `#2` and so on, because ids are unique within a system.
 */
export function idsOf(objects: readonly KubeObject[]): ReadonlyMap<KubeObject, string> {
  const namespaces = new Map<string, Set<string>>();
  for (const object of objects) {
    const short = `${object.kind}/${object.name}`;
    const seen = namespaces.get(short);
    if (seen) seen.add(object.namespace);
    else namespaces.set(short, new Set([object.namespace]));
  }
  const ids = new Map<KubeObject, string>();
  const taken = new Map<string, number>();
  for (const object of objects) {
    const short = `${object.kind}/${object.name}`;
    const several = (namespaces.get(short)?.size ?? 0) > 1;
    const id = several ? `${object.kind}/${object.namespace}/${object.name}` : short;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    ids.set(object, count === 1 ? id : `${id}#${count}`);
  }
  return ids;
}
