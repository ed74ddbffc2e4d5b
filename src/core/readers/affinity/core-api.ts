import { entry, itemsAt, scalarAt, textAt, type Entry } from '../../yaml/located';
import { isHeadless } from '../kubernetes/hosts';
import { annotation, called, type KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { behindRule, policyTargets } from './targets';
import { truth } from './values';

/** Kubernetes' own API and the Gateway API (section 5.1). */
export const coreDialects: readonly Dialect[] = [
  { kind: 'Service', groups: [''], find: serviceAffinity },
  { kind: 'ServiceImport', groups: ['multicluster.x-k8s.io'], find: importAffinity },
  { kind: 'HTTPRoute', groups: ['gateway.networking.k8s.io'], find: routePersistence },
  { kind: 'GRPCRoute', groups: ['gateway.networking.k8s.io'], find: routePersistence },
  {
    kind: 'XBackendTrafficPolicy',
    groups: ['gateway.networking.x-k8s.io'],
    find: (object, set) => policy('gwapi-xbackend', true, object, set),
  },
  {
    kind: 'BackendLBPolicy',
    groups: ['gateway.networking.k8s.io'],
    find: (object, set) => policy('gwapi-backendlb', false, object, set),
  },
];

function* serviceAffinity(service: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(service.root, 'spec', 'sessionAffinity');
  if (at === undefined || textAt(service.root, 'spec', 'sessionAffinity') !== 'ClientIP') return;
  // Without a virtual address nothing balances, so nothing can be pinned.
  if (isHeadless(service) || textAt(service.root, 'spec', 'type') === 'ExternalName') return;
  yield {
    workloads: set.selectedBy(service),
    pin: pinOn(at, {
      dialect: 'k8s-service',
      by: 'client-ip',
      says: setting('sessionAffinity', 'ClientIP', service),
      undone: bypassed(service, set),
      also: [entry(service.root, 'spec', 'sessionAffinityConfig')],
    }),
  };
}

/** Says for which traffic ClientIP has no effect: what comes through a proxy that does not ask the Service. */
function bypassed(service: KubeObject, set: ObjectSet): string | undefined {
  const front = set.frontOf(service);
  if (front === undefined || (front.kind === 'Ingress' && targetsNodes(front))) return undefined;
  if (truth(annotation(front, 'nginx.ingress.kubernetes.io/service-upstream') ?? '') === true) {
    return `For requests that come through ${called(front)} the address seen is the proxy's, so each proxy sends all its clients to one pod.`;
  }
  return around(front);
}

function around(through: KubeObject): string {
  return `For requests that come through ${called(through)} the proxy goes to the pods itself and does not ask the Service; callers inside the cluster are still pinned.`;
}

/** Cloud balancers that send to nodes do pass the Service; what they do is theirs to say. */
function targetsNodes(ingress: KubeObject): boolean {
  const name =
    textAt(ingress.root, 'spec', 'ingressClassName') ?? annotation(ingress, 'kubernetes.io/ingress.class') ?? '';
  return /alb|gce|gke|azure|cloud/i.test(name);
}

function* importAffinity(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'sessionAffinity');
  if (at === undefined || textAt(object.root, 'spec', 'sessionAffinity') !== 'ClientIP') return;
  const says = setting('sessionAffinity', 'ClientIP', object);
  const workloads = set.behind(object.namespace, object.name);
  yield { workloads, pin: pinOn(at, { dialect: 'k8s-serviceimport', by: 'client-ip', says, certain: false }) };
}

function* routePersistence(route: KubeObject, set: ObjectSet): Generator<Found> {
  for (const rule of itemsAt(route.root, 'spec', 'rules')) {
    const at = entry(rule, 'sessionPersistence');
    if (at?.value.type !== 'map') continue;
    yield { workloads: behindRule(route, rule, set), pin: persistence('gwapi-route', true, at, route) };
  }
}

function* policy(dialect: string, certain: boolean, object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'sessionPersistence');
  if (at?.value.type === 'map')
    yield { workloads: policyTargets(object, set), pin: persistence(dialect, certain, at, object) };
}

function persistence(dialect: string, certain: boolean, at: Entry, object: KubeObject): Found['pin'] {
  const by = scalarAt(at.value, 'type')?.text === 'Header' ? 'header' : 'cookie';
  return pinOn(at, { dialect, by, certain, says: setting('sessionPersistence', undefined, object) });
}
