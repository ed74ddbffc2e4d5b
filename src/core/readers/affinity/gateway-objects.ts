import { entry, get, isTrue, itemsAt, textAt, type Located } from '../../yaml/located';
import { named } from '../kubernetes/backends';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { hashPolicies } from './hash-policies';
import { headerKey, mixed, parameterKey, pinsBy, type ClientKey } from './keys';
import { policyTargets } from './targets';

/** Gateways built on Envoy: Envoy Gateway, Contour, kgateway (section 5.5). */
export const gatewayDialects: readonly Dialect[] = [
  { kind: 'BackendTrafficPolicy', groups: ['gateway.envoyproxy.io'], find: envoyGateway },
  { kind: 'HTTPProxy', groups: ['projectcontour.io'], find: contour },
  { kind: 'IngressRoute', groups: ['contour.heptio.com'], find: oldContour },
  { kind: 'BackendConfigPolicy', groups: ['gateway.kgateway.dev'], find: kgateway },
];

function* envoyGateway(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'loadBalancer', 'consistentHash');
  if (at === undefined || textAt(object.root, 'spec', 'loadBalancer', 'type') !== 'ConsistentHash') return;
  const by = pinsBy(envoyGatewayKey(at.value));
  const says = setting('consistentHash', textAt(at.value, 'type'), object);
  // The balancer's `type` would be left without its block, so both go.
  const also = [entry(object.root, 'spec', 'loadBalancer', 'type')];
  if (by !== undefined)
    yield { workloads: policyTargets(object, set), pin: pinOn(at, { dialect: 'envoy-gateway', by, says, also }) };
}

function envoyGatewayKey(hash: Located): ClientKey {
  const names = (list: string): readonly string[] => itemsAt(hash, list).flatMap((each) => textAt(each, 'name') ?? []);
  switch (textAt(hash, 'type')) {
    case 'SourceIP':
      return 'client-ip';
    case 'Cookie':
      return 'cookie';
    case 'Header':
      return headerKey(textAt(hash, 'header', 'name') ?? '');
    case 'Headers':
      return mixed(names('headers').map(headerKey));
    case 'QueryParams':
      return mixed(names('queryParams').map(parameterKey));
    default:
      return 'none';
  }
}

function* contour(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const route of itemsAt(object.root, 'spec', 'routes')) {
    const workloads = itemsAt(route, 'services').flatMap((service) => {
      const backend = named(object, service);
      return backend === undefined ? [] : set.behind(backend.namespace, backend.name);
    });
    const policy = get(route, 'loadBalancerPolicy');
    const strategy = textAt(policy, 'strategy');
    const at = entry(route, 'loadBalancerPolicy');
    if (at === undefined) continue;
    if (strategy === 'Cookie')
      yield {
        workloads,
        pin: pinOn(at, { dialect: 'contour-cookie', by: 'cookie', says: setting('strategy', 'Cookie', object) }),
      };
    // Elements with none or several keys are ignored by Contour, so only the valid ones count.
    const valid = itemsAt(policy, 'requestHashPolicies').filter((element) => contourKeys(element).length === 1);
    const by =
      strategy === 'RequestHash' ? hashPolicies(valid, (element) => contourKeys(element)[0] ?? 'none') : undefined;
    if (by !== undefined)
      yield {
        workloads,
        pin: pinOn(at, { dialect: 'contour-hash', by, says: setting('strategy', 'RequestHash', object) }),
      };
  }
}

function contourKeys(element: Located): readonly ClientKey[] {
  const header = textAt(element, 'headerHashOptions', 'headerName');
  const parameter = textAt(element, 'queryParameterHashOptions', 'parameterName');
  return [
    ...(isTrue(get(element, 'hashSourceIP')) ? (['client-ip'] as const) : []),
    ...(header === undefined ? [] : [headerKey(header)]),
    ...(parameter === undefined ? [] : [parameterKey(parameter)]),
  ];
}

function* oldContour(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const route of itemsAt(object.root, 'spec', 'routes')) {
    for (const service of itemsAt(route, 'services')) {
      const at = entry(service, 'strategy');
      if (at === undefined || textAt(service, 'strategy') !== 'Cookie') continue;
      const workloads = set.behind(object.namespace, textAt(service, 'name') ?? '');
      yield {
        workloads,
        pin: pinOn(at, {
          dialect: 'contour-old',
          by: 'cookie',
          certain: false,
          says: setting('strategy', 'Cookie', object),
        }),
      };
    }
  }
}

function* kgateway(object: KubeObject, set: ObjectSet): Generator<Found> {
  for (const algorithm of ['ringHash', 'maglev']) {
    const at = entry(object.root, 'spec', 'loadBalancer', algorithm, 'hashPolicies');
    const by = at === undefined ? undefined : hashPolicies(itemsAt(at.value), kgatewayKey);
    if (at === undefined || by === undefined) continue;
    yield {
      workloads: policyTargets(object, set),
      pin: pinOn(at, { dialect: 'kgateway', by, certain: false, says: setting('hashPolicies', algorithm, object) }),
    };
  }
}

function kgatewayKey(element: Located): ClientKey {
  if (get(element, 'cookie') !== undefined) return 'cookie';
  if (get(element, 'sourceIP') !== undefined) return 'client-ip';
  return headerKey(textAt(element, 'header', 'name') ?? '');
}
