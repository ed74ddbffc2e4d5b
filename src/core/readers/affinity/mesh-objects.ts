import type { Pin } from '../../model/pin';
import { entry, get, isTrue, itemsAt, scalarAt, textAt, type Entry, type Located } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import { plainLabels, selectsPlain } from '../kubernetes/selector';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { hashPolicies } from './hash-policies';
import { headerKey, parameterKey, pinsBy } from './keys';
import { behindHost } from './targets';

/** Service meshes: Istio, Consul, Kuma (section 5.5). */
export const meshDialects: readonly Dialect[] = [
  { kind: 'DestinationRule', groups: ['networking.istio.io'], find: destinationRule },
  { kind: 'Service', groups: [''], find: istioLabel },
  { kind: 'ServiceResolver', groups: ['consul.hashicorp.com'], find: consulResolver },
  { kind: 'MeshLoadBalancingStrategy', groups: ['kuma.io'], find: kumaStrategy },
];

function* destinationRule(object: KubeObject, set: ObjectSet): Generator<Found> {
  const host = scalarAt(object.root, 'spec', 'host');
  if (host === undefined) return;
  const behind = behindHost(host.text, object.namespace, host.at, set);
  for (const at of hashes(get(object.root, 'spec', 'trafficPolicy'))) yield* istioHash(at, behind, object);
  for (const subset of itemsAt(object.root, 'spec', 'subsets')) {
    const labels = plainLabels(subset, 'labels');
    const narrowed = labels.size === 0 ? behind : behind.filter((workload) => selectsPlain(labels, workload.labels));
    for (const at of hashes(get(subset, 'trafficPolicy'))) yield* istioHash(at, narrowed, object);
  }
}

function hashes(policy: Located | undefined): readonly Entry[] {
  return [policy, ...itemsAt(policy, 'portLevelSettings')].flatMap(
    (each) => entry(each, 'loadBalancer', 'consistentHash') ?? [],
  );
}

function* istioHash(at: Entry, workloads: Found['workloads'], object: KubeObject): Generator<Found> {
  const by = istioKey(at.value);
  if (by === undefined) return;
  const key = ['httpCookie', 'useSourceIp', 'httpHeaderName', 'httpQueryParameterName']
    .map((name) => entry(at.value, name))
    .find(Boolean);
  const says = setting(
    'consistentHash',
    key?.value.type === 'scalar' ? `${key.key} ${key.value.text}` : key?.key,
    object,
  );
  const pin = pinOn(at, { dialect: 'istio-dr', by, says });
  yield { workloads, pin: key === undefined ? pin : { ...pin, at: key.at } };
}

function istioKey(hash: Located): Pin['by'] | undefined {
  if (get(hash, 'httpCookie')?.type === 'map') return 'cookie';
  if (isTrue(get(hash, 'useSourceIp'))) return 'client-ip';
  const header = textAt(hash, 'httpHeaderName');
  if (header !== undefined) return pinsBy(headerKey(header));
  const parameter = textAt(hash, 'httpQueryParameterName');
  return parameter === undefined ? undefined : pinsBy(parameterKey(parameter));
}

/** Works only where the control plane has the feature switched on, so it is never certain. */
function* istioLabel(service: KubeObject, set: ObjectSet): Generator<Found> {
  for (const [key, by] of [
    ['istio.io/persistent-session', 'cookie'],
    ['istio.io/persistent-session-header', 'header'],
  ] as const) {
    const at = entry(service.root, 'metadata', 'labels', key);
    const value = at?.value.type === 'scalar' ? at.value.text.trim() : '';
    if (at === undefined || value === '') continue;
    yield {
      workloads: set.selectedBy(service),
      pin: pinOn(at, { dialect: 'istio-label', by, certain: false, says: setting(key, value, service) }),
    };
  }
}

function* consulResolver(object: KubeObject, set: ObjectSet): Generator<Found> {
  const policy = textAt(object.root, 'spec', 'loadBalancer', 'policy');
  const at = entry(object.root, 'spec', 'loadBalancer', 'hashPolicies');
  if (at === undefined || (policy !== 'ring_hash' && policy !== 'maglev')) return;
  const by = hashPolicies(itemsAt(at.value), (element) => {
    if (isTrue(get(element, 'sourceIP'))) return 'client-ip';
    const value = textAt(element, 'fieldValue') ?? '';
    switch (textAt(element, 'field')) {
      case 'cookie':
        return 'cookie';
      case 'header':
        return headerKey(value);
      case 'query_parameter':
        return parameterKey(value);
      default:
        return 'none';
    }
  });
  if (by === undefined) return;
  yield {
    workloads: set.behind(object.namespace, object.name),
    pin: pinOn(at, { dialect: 'consul-resolver', by, says: setting('hashPolicies', policy, object) }),
  };
}

function* kumaStrategy(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const to of itemsAt(object.root, 'spec', 'to')) {
    const balancer = get(to, 'default', 'loadBalancer');
    const type = textAt(balancer, 'type');
    const at =
      type === 'RingHash'
        ? entry(balancer, 'ringHash', 'hashPolicies')
        : type === 'Maglev'
          ? entry(balancer, 'maglev', 'hashPolicies')
          : undefined;
    const by = at === undefined ? undefined : hashPolicies(itemsAt(at.value), kumaKey);
    const target = scalarAt(to, 'targetRef', 'name');
    if (at === undefined || by === undefined || target === undefined) continue;
    // Kuma writes `name_ns_svc_port` for Services of Kubernetes.
    const host = target.text.replace(/^([a-z0-9-]+)_([a-z0-9-]+)_svc_\d+$/, '$1.$2.svc');
    yield {
      workloads: behindHost(host, object.namespace, target.at, set),
      pin: pinOn(at, { dialect: 'kuma-strategy', by, says: setting('hashPolicies', type, object) }),
    };
  }
}

function kumaKey(element: Located): ReturnType<typeof headerKey> {
  switch (textAt(element, 'type')) {
    case 'Cookie':
      return 'cookie';
    case 'SourceIP':
      return 'client-ip';
    case 'Connection':
      return isTrue(get(element, 'connection', 'sourceIP')) ? 'client-ip' : 'none';
    case 'Header':
      return headerKey(textAt(element, 'header', 'name') ?? '');
    case 'QueryParameter':
      return parameterKey(textAt(element, 'queryParameter', 'name') ?? '');
    default:
      return 'none';
  }
}
