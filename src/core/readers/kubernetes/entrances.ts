import type { Exposure } from '../../model/component';
import { get, itemsAt, scalarAt, textAt, type Located } from '../../yaml/located';
import {
  hostBackend,
  ingressBackends,
  istioBackends,
  listedServices,
  openshiftBackends,
  routeBackends,
  type Backend,
} from './backends';
import { annotation, called, type KubeObject } from './object';
import type { ObjectSet } from './set';
import { metricsOnly } from './served';
import { webhookServices } from './webhooks';
import type { Workload } from './workload';

interface EntranceKind {
  readonly kind: string;
  readonly groups: readonly string[];
  readonly as: Exposure['kind'];
  backends(object: KubeObject): readonly Backend[];
}

const GATEWAY = ['gateway.networking.k8s.io'];

/** Every kind of object that lets users' requests in, with the Services it sends them to. */
const KINDS: readonly EntranceKind[] = [
  { kind: 'Ingress', groups: ['networking.k8s.io', 'extensions', ''], as: 'ingress', backends: ingressBackends },
  { kind: 'Route', groups: ['route.openshift.io', ''], as: 'route', backends: openshiftBackends },
  ...['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'].map((kind): EntranceKind => ({
    kind,
    groups: GATEWAY,
    as: 'gateway',
    backends: gatewayBackends,
  })),
  ...['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP'].map((kind): EntranceKind => ({
    kind,
    groups: ['traefik.io', 'traefik.containo.us', 'contour.heptio.com'],
    as: 'ingress',
    backends: routesWithServices,
  })),
  { kind: 'HTTPProxy', groups: ['projectcontour.io'], as: 'ingress', backends: contourBackends },
  { kind: 'VirtualService', groups: ['networking.istio.io'], as: 'gateway', backends: istioEntrance },
  ...['VirtualServer', 'VirtualServerRoute', 'TransportServer'].map((kind): EntranceKind => ({
    kind,
    groups: ['k8s.nginx.org'],
    as: 'ingress',
    backends: upstreamServices,
  })),
  { kind: 'Mapping', groups: ['getambassador.io'], as: 'ingress', backends: emissaryBackends },
  { kind: 'ApisixRoute', groups: ['apisix.apache.org'], as: 'ingress', backends: apisixBackends },
  { kind: 'RouteGroup', groups: ['zalando.org'], as: 'ingress', backends: routeGroupBackends },
];

/** Ways in from outside the cluster, by the workload they reach. */
export function entrancesOf(set: ObjectSet): ReadonlyMap<Workload, readonly Exposure[]> {
  const found = new Map<Workload, Map<string, Exposure>>();
  const add = (workload: Workload, exposure: Exposure): void => {
    const list = found.get(workload) ?? new Map<string, Exposure>();
    if (list.size === 0) found.set(workload, list);
    const key = `${exposure.kind} ${exposure.says}`;
    if (!list.has(key)) list.set(key, exposure);
  };
  for (const { exposure, backends } of routedEntrances(set)) {
    for (const backend of backends)
      for (const workload of set.behind(backend.namespace, backend.name)) add(workload, exposure);
  }
  const webhooks = webhookServices(set);
  for (const service of set.ofKind('Service', '')) {
    const exposure: Exposure = {
      ...entranceOfService(service),
      ...(webhooks.has(service) ? { serves: 'webhook' } : metricsOnly(service) ? { serves: 'metrics' } : {}),
    };
    for (const workload of set.selectedBy(service)) add(workload, exposure);
  }
  return new Map([...found].map(([workload, list]) => [workload, [...list.values()]]));
}

/** Every object of the set that lets users' requests in, with the Services it sends them to. */
export function routedEntrances(
  set: ObjectSet,
): readonly { readonly exposure: Exposure; readonly backends: readonly Backend[] }[] {
  return KINDS.flatMap((entrance) =>
    set.ofKind(entrance.kind, ...entrance.groups).map((object) => ({
      exposure: { kind: entrance.as, audience: 'users', says: called(object), at: object.at },
      backends: entrance.backends(object),
    })),
  );
}

/** How a Service itself lets requests in. */
export function entranceOfService(service: KubeObject): Exposure {
  const type = scalarAt(service.root, 'spec', 'type');
  const only = onlyPort(service);
  const port = only === undefined ? {} : { port: only };
  if (type?.text === 'LoadBalancer' && !internalBalancer(service)) {
    const says = `${called(service)} of type LoadBalancer`;
    return { kind: 'load-balancer', audience: 'users', says, at: type.at, ...port };
  }
  if (type?.text === 'NodePort')
    return { kind: 'node-port', audience: 'users', says: `${called(service)} of type NodePort`, at: type.at, ...port };
  const outside = get(service.root, 'spec', 'externalIPs') ?? get(service.root, 'spec', 'deprecatedPublicIPs');
  if (outside?.type === 'seq' && outside.items.length > 0) {
    return {
      kind: 'load-balancer',
      audience: 'users',
      says: `${called(service)} with external addresses`,
      at: outside.at,
      ...port,
    };
  }
  return { kind: 'service', audience: 'internal', says: called(service), at: service.at };
}

/** The container's port behind a Service that has one, where that is a number. */
function onlyPort(service: KubeObject): number | undefined {
  const [port, ...others] = itemsAt(service.root, 'spec', 'ports');
  const text = textAt(port, 'targetPort') ?? textAt(port, 'port') ?? '';
  return others.length === 0 && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Balancers that clouds keep inside the private network; people there may still be users, so only clear words count. */
function internalBalancer(service: KubeObject): boolean {
  return (
    annotation(service, 'service.beta.kubernetes.io/azure-load-balancer-internal') === 'true' ||
    annotation(service, 'service.beta.kubernetes.io/aws-load-balancer-internal') === 'true' ||
    annotation(service, 'service.beta.kubernetes.io/aws-load-balancer-scheme') === 'internal' ||
    /^internal$/i.test(
      annotation(service, 'networking.gke.io/load-balancer-type') ??
        annotation(service, 'cloud.google.com/load-balancer-type') ??
        '',
    )
  );
}

/** A route attached to a Service belongs to a mesh and lets nobody in. */
function gatewayBackends(route: KubeObject): readonly Backend[] {
  const parents = itemsAt(route.root, 'spec', 'parentRefs');
  if (parents.length > 0 && parents.every((parent) => textAt(parent, 'kind') === 'Service')) return [];
  return routeBackends(route);
}

function routesWithServices(object: KubeObject): readonly Backend[] {
  return listedServices(object, 'routes', 'services');
}

function contourBackends(object: KubeObject): readonly Backend[] {
  return [
    ...routesWithServices(object),
    ...itemsAt(object.root, 'spec', 'tcpproxy', 'services').flatMap((each) => service(object, each, 'name')),
  ];
}

/** Only a VirtualService bound to a gateway takes requests from outside the mesh. */
function istioEntrance(object: KubeObject): readonly Backend[] {
  const gateways = itemsAt(object.root, 'spec', 'gateways');
  return gateways.some((gateway) => gateway.type === 'scalar' && gateway.text !== 'mesh') ? istioBackends(object) : [];
}

function upstreamServices(object: KubeObject): readonly Backend[] {
  return itemsAt(object.root, 'spec', 'upstreams').flatMap((upstream) => service(object, upstream, 'service'));
}

function emissaryBackends(object: KubeObject): readonly Backend[] {
  const host = scalarAt(object.root, 'spec', 'service');
  const backend = host === undefined ? undefined : hostBackend(host.text, object.namespace, host.at);
  return backend === undefined ? [] : [backend];
}

function apisixBackends(object: KubeObject): readonly Backend[] {
  return itemsAt(object.root, 'spec', 'http').flatMap((rule) =>
    itemsAt(rule, 'backends').flatMap((backend) => service(object, backend, 'serviceName')),
  );
}

function routeGroupBackends(object: KubeObject): readonly Backend[] {
  return itemsAt(object.root, 'spec', 'backends').flatMap((backend) => service(object, backend, 'serviceName'));
}

function service(object: KubeObject, element: Located, key: string): readonly Backend[] {
  const name = scalarAt(element, key);
  return name === undefined ? [] : [{ namespace: object.namespace, name: name.text, at: name.at }];
}
