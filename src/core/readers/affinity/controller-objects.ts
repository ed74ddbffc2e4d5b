import type { Pin } from '../../model/pin';
import { entry, get, itemsAt, mapAt, textAt, type Entry, type Located } from '../../yaml/located';
import { openshiftBackends } from '../kubernetes/backends';
import { annotation, type KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import type { Workload } from '../kubernetes/workload';
import { skipperKey } from './cloud-annotations';
import { apisixKey, kongHash } from './controller-keys';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { headerKey, parameterKey, pinsBy } from './keys';
import { annotatedWith, behindAll, policyTargets } from './targets';
import { json, member } from './values';

/** Objects of the other ingress controllers: Kong, APISIX, Skipper, F5, AKO, NetScaler (section 5.6). */
export const controllerDialects: readonly Dialect[] = [
  { kind: 'KongUpstreamPolicy', groups: ['configuration.konghq.com'], find: kongPolicy },
  { kind: 'KongIngress', groups: ['configuration.konghq.com'], find: kongIngress },
  { kind: 'ApisixUpstream', groups: ['apisix.apache.org'], find: apisixUpstream },
  { kind: 'BackendTrafficPolicy', groups: ['apisix.apache.org'], find: apisixPolicy },
  { kind: 'RouteGroup', groups: ['zalando.org'], find: routeGroup },
  { kind: 'VirtualServer', groups: ['cis.f5.com'], find: f5 },
  { kind: 'TransportServer', groups: ['cis.f5.com'], find: f5 },
  { kind: 'Policy', groups: ['cis.f5.com'], find: f5Policy },
  { kind: 'HTTPRule', groups: ['ako.vmware.com'], find: akoRule },
  { kind: 'Ingress', groups: ['networking.k8s.io', 'extensions', ''], find: netscaler },
  { kind: 'Service', groups: [''], find: netscaler },
];

function* kongPolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const algorithm = textAt(object.root, 'spec', 'algorithm');
  const hash = entry(object.root, 'spec', 'hashOn');
  const sticky = entry(object.root, 'spec', 'stickySessions');
  let found: { at: Entry; by: Pin['by'] | undefined } | undefined;
  if (algorithm === 'consistent-hashing' && hash !== undefined) found = { at: hash, by: kongKey(hash.value) };
  if (algorithm === 'sticky-sessions' && textAt(sticky?.value, 'cookie') !== undefined && sticky !== undefined)
    found = { at: sticky, by: 'cookie' };
  if (found?.by === undefined) return;
  const also = [entry(object.root, 'spec', 'algorithm'), entry(object.root, 'spec', 'hashOnFallback')];
  const says = setting('algorithm', algorithm, object);
  yield {
    workloads: annotatedWith(['konghq.com/upstream-policy'], object, set),
    pin: pinOn(found.at, { dialect: 'kong-policy', by: found.by, says, also }),
  };
}

function kongKey(hash: Located): Pin['by'] | undefined {
  if (textAt(hash, 'cookie') !== undefined) return 'cookie';
  const input = textAt(hash, 'input');
  if (input !== undefined) return input === 'ip' ? 'client-ip' : input === 'consumer' ? 'identity' : undefined;
  const header = textAt(hash, 'header');
  if (header !== undefined) return pinsBy(headerKey(header));
  const argument = textAt(hash, 'queryArg');
  return argument === undefined ? undefined : pinsBy(parameterKey(argument));
}

function* kongIngress(object: KubeObject, set: ObjectSet): Generator<Found> {
  const upstream = mapAt(object.root, 'upstream');
  const at = entry(upstream, 'hash_on');
  const word = textAt(upstream, 'hash_on') ?? '';
  const by = kongHash(upstream);
  if (at === undefined || by === undefined) return;
  const workloads = annotatedWith(['konghq.com/override', 'configuration.konghq.com'], object, set);
  yield { workloads, pin: pinOn(at, { dialect: 'kong-ingress', by, says: setting('hash_on', word, object) }) };
}

function* apisixUpstream(object: KubeObject, set: ObjectSet): Generator<Found> {
  const spec = get(object.root, 'spec');
  for (const holder of [spec, ...itemsAt(spec, 'portLevelSettings')]) {
    const at = entry(holder, 'loadbalancer');
    const by = at === undefined ? undefined : apisixKey(at.value);
    if (at === undefined || by === undefined) continue;
    yield {
      workloads: set.behind(object.namespace, object.name),
      pin: pinOn(at, { dialect: 'apisix-upstream', by, says: setting('loadbalancer', 'chash', object) }),
    };
  }
}

function* apisixPolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'loadbalancer');
  const by = at === undefined ? undefined : apisixKey(at.value);
  if (at === undefined || by === undefined) return;
  yield {
    workloads: policyTargets(object, set),
    pin: pinOn(at, { dialect: 'apisix-policy', by, says: setting('loadbalancer', 'chash', object) }),
  };
}

function* routeGroup(object: KubeObject, set: ObjectSet): Generator<Found> {
  const filters = itemsAt(object.root, 'spec', 'routes')
    .flatMap((route) => itemsAt(route, 'filters'))
    .flatMap((filter) => (filter.type === 'scalar' ? [filter.text] : []))
    .join('\n');
  for (const backend of itemsAt(object.root, 'spec', 'backends')) {
    const at = entry(backend, 'algorithm');
    const by = textAt(backend, 'algorithm') === 'consistentHash' ? skipperKey(filters) : undefined;
    if (at === undefined || by === undefined) continue;
    const workloads = set.behind(object.namespace, textAt(backend, 'serviceName') ?? '');
    yield {
      workloads,
      pin: pinOn(at, { dialect: 'skipper-routegroup', by, says: setting('algorithm', 'consistentHash', object) }),
    };
  }
}

const F5: Readonly<Record<string, Pin['by']>> = {
  cookie: 'cookie',
  'source-address': 'client-ip',
  hash: 'other',
  universal: 'other',
};

function* f5(object: KubeObject, set: ObjectSet): Generator<Found> {
  const profile = f5Profile(entry(object.root, 'spec', 'persistenceProfile'), object);
  const host = entry(object.root, 'spec', 'hostPersistence');
  const method = textAt(object.root, 'spec', 'hostPersistence', 'method') ?? 'none';
  const pins = profile === undefined ? [] : [profile];
  if (object.kind === 'VirtualServer' && host !== undefined && !/^(?:none|disable|destination)/i.test(method)) {
    const by = /^cookie/i.test(method) ? 'cookie' : /^source/i.test(method) ? 'client-ip' : 'other';
    pins.push(pinOn(host, { dialect: 'f5-cis', by, certain: false, says: setting('hostPersistence', method, object) }));
  }
  for (const pin of pins) yield { workloads: f5Pools(object, set), pin };
}

/** The pin of a persistence profile; a path names a profile of their own, which the files do not show. */
function f5Profile(at: Entry | undefined, object: KubeObject): Pin | undefined {
  const word = at?.value.type === 'scalar' ? at.value.text : '';
  const by = F5[word] ?? (word.startsWith('/') ? 'other' : undefined);
  if (at === undefined || by === undefined) return undefined;
  const says = setting('persistenceProfile', word, object);
  return pinOn(at, { dialect: 'f5-cis', by, certain: !word.startsWith('/'), says });
}

function f5Pools(object: KubeObject, set: ObjectSet): readonly Workload[] {
  const pools = [get(object.root, 'spec', 'pool'), ...itemsAt(object.root, 'spec', 'pools')];
  return pools.flatMap((pool) =>
    set.behind(textAt(pool, 'serviceNamespace') ?? object.namespace, textAt(pool, 'service') ?? ''),
  );
}

/** A Policy speaks for the servers that name it and have no profile of their own. */
function* f5Policy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const pin = f5Profile(entry(object.root, 'spec', 'profiles', 'persistenceProfile'), object);
  if (pin === undefined) return;
  const servers = ['VirtualServer', 'TransportServer'].flatMap((kind) => set.ofKind(kind, 'cis.f5.com'));
  const workloads = servers.flatMap((server) =>
    server.namespace === object.namespace &&
    textAt(server.root, 'spec', 'policyName') === object.name &&
    textAt(server.root, 'spec', 'persistenceProfile') === undefined
      ? f5Pools(server, set)
      : [],
  );
  yield { workloads, pin };
}

function* akoRule(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const path of itemsAt(object.root, 'spec', 'paths')) {
    const persistence = entry(path, 'applicationPersistence');
    const balancer = entry(path, 'loadBalancerPolicy');
    const at = persistence ?? balancer;
    const by = persistence === undefined ? akoKey(balancer?.value) : 'cookie';
    if (at === undefined || by === undefined) continue;
    const workloads = akoTargets(object, textAt(path, 'target') ?? '/', set);
    yield { workloads, pin: pinOn(at, { dialect: 'ako-httprule', by, says: setting(at.key, undefined, object) }) };
  }
}

/** What stands behind a path of the rule's host, in the Ingresses and Routes of its namespace. */
function akoTargets(rule: KubeObject, target: string, set: ObjectSet): readonly Workload[] {
  const fqdn = textAt(rule.root, 'spec', 'fqdn');
  const near = (kind: string): readonly KubeObject[] =>
    set.take(set.ofKind(kind).filter(({ namespace }) => namespace === rule.namespace));
  const matches = (path: string | undefined): boolean => (path ?? '/').startsWith(target);
  const backends = near('Ingress').flatMap(({ root }) =>
    itemsAt(root, 'spec', 'rules')
      .filter((each) => textAt(each, 'host') === fqdn)
      .flatMap((each) => itemsAt(each, 'http', 'paths'))
      .flatMap((path) => (matches(textAt(path, 'path')) ? (get(path, 'backend') ?? []) : [])),
  );
  const routes = near('Route').filter(
    ({ root }) => textAt(root, 'spec', 'host') === fqdn && matches(textAt(root, 'spec', 'path')),
  );
  return [
    ...backends.flatMap((backend) =>
      set.behind(rule.namespace, textAt(backend, 'service', 'name') ?? textAt(backend, 'serviceName') ?? ''),
    ),
    ...routes.flatMap((route) => behindAll(openshiftBackends(route), set)),
  ];
}

function akoKey(policy: Located | undefined): Pin['by'] | undefined {
  if (textAt(policy, 'algorithm') !== 'LB_ALGORITHM_CONSISTENT_HASH') return undefined;
  const hash = textAt(policy, 'hash');
  if (hash === 'LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS') return 'client-ip';
  return hash === 'LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER'
    ? pinsBy(headerKey(textAt(policy, 'hostHeader') ?? ''))
    : undefined;
}

/** JSON per Service: `{"web": {"persistenceType": "COOKIEINSERT"}}`. */
function* netscaler(object: KubeObject, set: ObjectSet): Generator<Found> {
  const key = 'ingress.citrix.com/lbvserver';
  const at = object.annotations.get(key);
  const value = at === undefined ? undefined : json(annotation(object, key) ?? '');
  if (at === undefined || typeof value !== 'object' || value === null) return;
  for (const [service, settings] of Object.entries(value)) {
    const type = member(settings, 'persistenceType', 'persistencetype');
    if (typeof type !== 'string' || type.toUpperCase() === 'NONE') continue;
    const by = /COOKIE/i.test(type) ? 'cookie' : /SOURCEIP/i.test(type) ? 'client-ip' : 'other';
    yield {
      workloads: set.behind(object.namespace, service),
      pin: pinOn(at, { dialect: 'netscaler', by, certain: false, says: setting(key, type, object) }),
    };
  }
}
