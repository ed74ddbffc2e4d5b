import { ingressBackends, openshiftBackends, routeBackends, type Backend } from './backends';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';

/** By Service (`namespace/name`): the first object of the set that sends requests of a proxy to it. */
export function frontsOf(set: ObjectSet): ReadonlyMap<string, KubeObject> {
  const found = new Map<string, KubeObject>();
  const add = (object: KubeObject, backends: readonly Backend[]): void => {
    for (const { namespace, name } of backends)
      if (!found.has(`${namespace}/${name}`)) found.set(`${namespace}/${name}`, object);
  };
  for (const object of set.ofKind('Ingress')) add(object, ingressBackends(object));
  for (const kind of ['HTTPRoute', 'GRPCRoute'])
    for (const object of set.ofKind(kind)) add(object, routeBackends(object));
  for (const object of set.ofKind('Route', 'route.openshift.io', '')) add(object, openshiftBackends(object));
  return found;
}
