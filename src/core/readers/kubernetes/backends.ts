import type { Span } from '../../model/span';
import { get, itemsAt, scalarAt, textAt, type Located, type LocatedScalar } from '../../yaml/located';
import type { KubeObject } from './object';

/** A Service that an object sends requests to. */
export interface Backend {
  readonly namespace: string;
  readonly name: string;
  readonly at: Span;
}

/** Services behind an Ingress, old and new API, default backend included. */
export function ingressBackends(ingress: KubeObject): readonly Backend[] {
  const found: Backend[] = [];
  const add = (backend: Located | undefined): void => {
    const name = scalarAt(backend, 'service', 'name') ?? scalarAt(backend, 'serviceName');
    if (name !== undefined) found.push(own(ingress, name));
  };
  for (const rule of itemsAt(ingress.root, 'spec', 'rules')) {
    for (const path of itemsAt(rule, 'http', 'paths')) add(get(path, 'backend'));
  }
  add(get(ingress.root, 'spec', 'defaultBackend'));
  add(get(ingress.root, 'spec', 'backend'));
  return found;
}

/** Services behind an OpenShift Route, alternates included. */
export function openshiftBackends(route: KubeObject): readonly Backend[] {
  const targets = [get(route.root, 'spec', 'to'), ...itemsAt(route.root, 'spec', 'alternateBackends')];
  return targets.flatMap((target) => {
    const name = scalarAt(target, 'name');
    return name !== undefined && (textAt(target, 'kind') ?? 'Service') === 'Service' ? [own(route, name)] : [];
  });
}

/** Services behind one rule of a Gateway API route. */
export function ruleBackends(route: KubeObject, rule: Located): readonly Backend[] {
  return itemsAt(rule, 'backendRefs').flatMap((ref) => {
    const name = scalarAt(ref, 'name');
    if (name === undefined || (textAt(ref, 'kind') ?? 'Service') !== 'Service') return [];
    return [{ namespace: textAt(ref, 'namespace') ?? route.namespace, name: name.text, at: name.at }];
  });
}

/** Services behind all rules of a Gateway API route. */
export function routeBackends(route: KubeObject): readonly Backend[] {
  return itemsAt(route.root, 'spec', 'rules').flatMap((rule) => ruleBackends(route, rule));
}

/** Services named in the `services` of every route of an object (Traefik, Contour), `name` with optional `namespace`. */
export function listedServices(object: KubeObject, list: string, services: string): readonly Backend[] {
  return itemsAt(object.root, 'spec', list).flatMap((route) =>
    itemsAt(route, services).flatMap((each) => named(object, each) ?? []),
  );
}

/** The Service that an element with `name`, `namespace` and `kind` names. */
export function named(object: KubeObject, element: Located): Backend | undefined {
  const name = scalarAt(element, 'name');
  if (name === undefined || (textAt(element, 'kind') ?? 'Service') !== 'Service') return undefined;
  return { namespace: textAt(element, 'namespace') ?? object.namespace, name: name.text, at: name.at };
}

/** Services an Istio VirtualService routes to, without mirrors. */
export function istioBackends(object: KubeObject): readonly Backend[] {
  return ['http', 'tcp', 'tls'].flatMap((protocol) =>
    itemsAt(object.root, 'spec', protocol).flatMap((rule) =>
      itemsAt(rule, 'route').flatMap((route) => {
        const host = scalarAt(route, 'destination', 'host');
        return host === undefined ? [] : (hostBackend(host.text, object.namespace, host.at) ?? []);
      }),
    ),
  );
}

/**
 * The Service a host name stands for: `name`, `name.ns`, `name.ns.svc`, `name.ns.svc.domain`, `pod.name...`; a scheme,
 * path and port are ignored. Whether it exists is for the set to say.
 */
export function hostBackend(host: string, namespace: string, at: Span): Backend | undefined {
  const plain = host
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[:/].*$/, '')
    .toLowerCase();
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(plain)) return undefined;
  const parts = plain.split('.');
  const svc = parts.indexOf('svc');
  // With `svc` at hand the two words before it are name and namespace, whatever pod name stands in front.
  const [name, ns] = svc >= 2 ? [parts[svc - 2], parts[svc - 1]] : [parts[0], parts[1]];
  return name === undefined ? undefined : { namespace: ns ?? namespace, name, at };
}

function own(object: KubeObject, name: LocatedScalar): Backend {
  return { namespace: object.namespace, name: name.text, at: name.at };
}
