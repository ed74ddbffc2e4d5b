import { entry, isTrue, get, itemsAt, mapAt, scalarAt, textAt } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { nginxKey, pinsBy } from './keys';
import { nginxMethod } from './nginx-annotations';
import { policyTargets } from './targets';

const GROUP = ['k8s.nginx.org'];

/** F5's NGINX controllers: objects, and the annotation that lists Services (section 5.2). */
export const nginxDialects: readonly Dialect[] = [
  { kind: 'Ingress', groups: ['networking.k8s.io', 'extensions', ''], find: stickyServices },
  { kind: 'VirtualServer', groups: GROUP, find: virtualServer },
  { kind: 'VirtualServerRoute', groups: GROUP, find: virtualServer },
  { kind: 'TransportServer', groups: GROUP, find: virtualServer },
  { kind: 'UpstreamSettingsPolicy', groups: ['gateway.nginx.org'], find: upstreamSettings },
];

/** `serviceName=<svc> <cookie> [attributes]`, entries separated by `;`. */
function* stickyServices(ingress: KubeObject, set: ObjectSet): Generator<Found> {
  for (const key of ['nginx.org/sticky-cookie-services', 'nginx.com/sticky-cookie-services']) {
    const at = ingress.annotations.get(key);
    if (at?.value.type !== 'scalar') continue;
    for (const match of at.value.text.matchAll(/serviceName=([^\s;]+)\s+([^\s;]+)/g)) {
      yield {
        workloads: set.behind(ingress.namespace, match[1] ?? ''),
        pin: pinOn(at, { dialect: 'nic-sticky', by: 'cookie', says: setting(key, match[0], ingress) }),
      };
    }
  }
}

function* virtualServer(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const upstream of itemsAt(object.root, 'spec', 'upstreams')) {
    const workloads = set.behind(object.namespace, textAt(upstream, 'service') ?? '');
    const undone = isTrue(get(upstream, 'use-cluster-ip'))
      ? '`use-cluster-ip` makes the proxy dial the one address of the Service, and the cluster balances again behind it.'
      : undefined;
    const cookie = entry(upstream, 'sessionCookie');
    if (cookie !== undefined && isTrue(get(upstream, 'sessionCookie', 'enable'))) {
      const says = setting('sessionCookie', undefined, object);
      yield { workloads, pin: pinOn(cookie, { dialect: 'nic-vs-cookie', by: 'cookie', says, undone }) };
    }
    const method = entry(upstream, object.kind === 'TransportServer' ? 'loadBalancingMethod' : 'lb-method');
    const by = method?.value.type === 'scalar' ? nginxMethod(method.value.text) : undefined;
    if (method !== undefined && by !== undefined) {
      const says = setting(method.key, method.value.type === 'scalar' ? method.value.text : undefined, object);
      yield { workloads, pin: pinOn(method, { dialect: 'nic-vs-lb', by, says, undone }) };
    }
  }
}

function* upstreamSettings(policy: KubeObject, set: ObjectSet): Generator<Found> {
  const method = entry(policy.root, 'spec', 'loadBalancingMethod');
  const word = scalarAt(mapAt(policy.root, 'spec'), 'loadBalancingMethod')?.text.trim();
  if (method === undefined || word === undefined) return;
  const hashed = word === 'hash' || word === 'hash consistent';
  const by =
    word === 'ip_hash'
      ? 'client-ip'
      : hashed
        ? pinsBy(nginxKey(textAt(policy.root, 'spec', 'hashMethodKey') ?? ''))
        : undefined;
  if (by === undefined) return;
  const also = hashed ? [entry(policy.root, 'spec', 'hashMethodKey')] : [];
  const says = setting('loadBalancingMethod', word, policy);
  yield { workloads: policyTargets(policy, set), pin: pinOn(method, { dialect: 'ngf-upstream', by, says, also }) };
}
