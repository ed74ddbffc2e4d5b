import type { Pin } from '../../model/pin';
import { entry, get, isTrue, itemsAt, textAt, type Located } from '../../yaml/located';
import { named } from '../kubernetes/backends';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import type { Workload } from '../kubernetes/workload';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { byReason, nodeTarget } from './nodes';
import { truth } from './values';

const GROUPS = ['traefik.io', 'traefik.containo.us'];

/** Traefik's objects and the annotations it reads on Services (section 5.3). */
export const traefikDialects: readonly Dialect[] = [
  { kind: 'Service', groups: [''], find: serviceAnnotations },
  { kind: 'IngressRoute', groups: GROUPS, find: ingressRoute },
  { kind: 'TraefikService', groups: GROUPS, find: traefikService },
];

const COOKIE = 'traefik.ingress.kubernetes.io/service.sticky.cookie';
const VERSION_1 = [
  'traefik.ingress.kubernetes.io/affinity',
  'traefik.backend.loadbalancer.stickiness',
  'traefik.backend.loadbalancer.sticky',
];
const NATIVE = 'traefik.ingress.kubernetes.io/service.nativelb';
const NODE_PORTS = 'traefik.ingress.kubernetes.io/service.nodeportlb';

function* serviceAnnotations(service: KubeObject, set: ObjectSet): Generator<Found> {
  const workloads = set.selectedBy(service);
  // Traefik compares its annotation keys without case.
  const cookies = [...service.annotations.values()].filter((each) => {
    const key = each.key.toLowerCase();
    return key === COOKIE || key.startsWith(`${COOKIE}.`);
  });
  const own = cookies.find((each) => each.key.toLowerCase() === COOKIE);
  const text = own?.value.type === 'scalar' ? own.value.text.trim() : '';
  const first = own ?? cookies[0];
  if (first !== undefined && (text === '' || truth(text) === true)) {
    const undone = switchedOn(service, NATIVE) ? nativeBalancer : undefined;
    const also = cookies.filter((each) => each !== first);
    const says = setting(first.key, first.value.type === 'scalar' ? first.value.text : undefined, service);
    const pin = pinOn(first, { dialect: 'traefik-service-ann', by: 'cookie', says, undone, also });
    if (switchedOn(service, NODE_PORTS)) yield* throughNodes(pin, workloads, service);
    else yield { workloads, pin };
  }
  for (const key of VERSION_1) {
    const at = service.annotations.get(key);
    if (at?.value.type !== 'scalar' || truth(at.value.text) !== true) continue;
    yield {
      workloads,
      pin: pinOn(at, {
        dialect: 'traefik-v1-service',
        by: 'cookie',
        certain: false,
        says: setting(key, 'true', service),
      }),
    };
  }
}

/** Traefik compares its annotation keys without case. */
function switchedOn(service: KubeObject, key: string): boolean {
  return [...service.annotations.values()].some(
    (each) => each.key.toLowerCase() === key && each.value.type === 'scalar' && truth(each.value.text) === true,
  );
}

/** Through the ports of nodes a client comes to a node, behind which the cluster balances again. */
function* throughNodes(pin: Pin, workloads: readonly Workload[], service: KubeObject): Generator<Found> {
  for (const [undone, reached] of byReason(workloads, (workload) => nodeTarget(service, workload)))
    yield { workloads: reached, pin: { ...pin, to: 'node', ...(undone === undefined ? {} : { undone }) } };
}

const nativeBalancer =
  'The native balancer is switched on, so Traefik dials the one address of the Service and the cluster balances again behind it.';

function* ingressRoute(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const route of itemsAt(object.root, 'spec', 'routes')) {
    for (const service of itemsAt(route, 'services')) yield* servicePins(service, object, set, 'traefik-ingressroute');
  }
}

/** The sticky cookie and the hashing strategy of one service element. */
function* servicePins(service: Located, object: KubeObject, set: ObjectSet, dialect: string): Generator<Found> {
  // A TraefikService balances by its own settings.
  if ((textAt(service, 'kind') ?? 'Service') !== 'Service') return;
  const backend = named(object, service);
  const workloads = backend === undefined ? [] : set.behind(backend.namespace, backend.name);
  const undone = isTrue(get(service, 'nativeLB')) ? nativeBalancer : undefined;
  const front = backend === undefined ? undefined : set.service(backend.namespace, backend.name);
  const reached = (pin: Pin): Iterable<Found> =>
    isTrue(get(service, 'nodePortLB')) ? throughNodes(pin, workloads, front ?? object) : [{ workloads, pin }];
  const cookie = entry(service, 'sticky', 'cookie');
  const sticky = entry(service, 'sticky');
  if (cookie?.value.type === 'map' && sticky !== undefined) {
    const pin = pinOn(sticky, { dialect, by: 'cookie', says: setting('sticky.cookie', undefined, object), undone });
    yield* reached({ ...pin, at: cookie.at });
  }
  const strategy = entry(service, 'strategy');
  if (strategy !== undefined && textAt(service, 'strategy')?.trim().toLowerCase() === 'hrw') {
    const says = setting('strategy', 'hrw', object);
    yield* reached(pinOn(strategy, { dialect: 'traefik-hrw', by: 'client-ip', says, undone }));
  }
}

function* traefikService(object: KubeObject, set: ObjectSet): Generator<Found> {
  const weighted = itemsAt(object.root, 'spec', 'weighted', 'services');
  const hashed = itemsAt(object.root, 'spec', 'highestRandomWeight', 'services');
  for (const service of [...weighted, ...hashed]) yield* servicePins(service, object, set, 'traefikservice-inner');
  const mirroring = entry(object.root, 'spec', 'mirroring');
  if (mirroring !== undefined) yield* servicePins(mirroring.value, object, set, 'traefikservice-inner');
  const groups = [
    {
      dialect: 'traefikservice-weighted',
      at: entry(object.root, 'spec', 'weighted', 'sticky', 'cookie'),
      services: weighted,
      by: 'cookie',
    },
    {
      dialect: 'traefikservice-hrw',
      at: entry(object.root, 'spec', 'highestRandomWeight', 'services'),
      services: hashed,
      by: 'client-ip',
    },
  ] as const;
  for (const { dialect, at, services, by } of groups) {
    if (at === undefined || at.value.type === 'scalar') continue;
    const backends = services.flatMap((service) => named(object, service) ?? []);
    yield {
      workloads: backends.flatMap((backend) => set.behind(backend.namespace, backend.name)),
      pin: { ...pinOn(at, { dialect, by, to: 'group', says: setting(at.key, undefined, object) }), removable: [] },
    };
  }
}
