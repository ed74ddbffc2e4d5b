import { entry, get, isTrue, itemsAt, textAt, type Located } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { hashPolicies } from './hash-policies';
import { headerKey, type ClientKey } from './keys';

const GROUPS = ['gateway.solo.io'];

/** Gloo: the route names the key, the upstream the hashing balancer; only both together pin (section 5.5). */
export const glooDialects: readonly Dialect[] = [
  { kind: 'VirtualService', groups: GROUPS, find: routes },
  { kind: 'RouteTable', groups: GROUPS, find: routes },
];

function* routes(object: KubeObject, set: ObjectSet): Generator<Found> {
  const listed = [...itemsAt(object.root, 'spec', 'virtualHost', 'routes'), ...itemsAt(object.root, 'spec', 'routes')];
  for (const route of listed) {
    const at = entry(route, 'options', 'lbHash');
    const by = hashPolicies(itemsAt(route, 'options', 'lbHash', 'hashPolicies'), glooKey);
    if (at === undefined || by === undefined) continue;
    const upstream = get(route, 'routeAction', 'single', 'upstream');
    const namespace = textAt(upstream, 'namespace') ?? object.namespace;
    const target = set.find('Upstream', 'gloo.solo.io', namespace, textAt(upstream, 'name') ?? '');
    const balancer = get(target?.root, 'spec', 'loadBalancerConfig');
    if (target === undefined || (get(balancer, 'ringHash') ?? get(balancer, 'maglev')) === undefined) continue;
    const service = textAt(target.root, 'spec', 'kube', 'serviceName') ?? '';
    const home = textAt(target.root, 'spec', 'kube', 'serviceNamespace') ?? target.namespace;
    yield {
      workloads: set.behind(home, service),
      pin: pinOn(at, { dialect: 'gloo-hash', by, certain: false, says: setting('lbHash', undefined, object) }),
    };
  }
}

function glooKey(element: Located): ClientKey {
  if (get(element, 'cookie') !== undefined) return 'cookie';
  if (isTrue(get(element, 'sourceIp'))) return 'client-ip';
  return headerKey(textAt(element, 'header') ?? '');
}
