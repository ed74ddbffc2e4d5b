import { ingressBackends, openshiftBackends, routeBackends, type Backend } from './backends';
import type { KubeObject } from './object';

/** Objects that can be asked for by kind. */
interface Objects {
  ofKind(kind: string, ...groups: readonly string[]): readonly KubeObject[];
}

/** By Service (`namespace/name`): the first of the objects that sends requests of a proxy to it. */
export function frontsOf(set: Objects): ReadonlyMap<string, KubeObject> {
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
