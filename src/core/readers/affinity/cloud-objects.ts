import type { Pin } from '../../model/pin';
import { entry, get, isTrue, itemsAt, mapAt, scalarAt, textAt, type Entry, type Located } from '../../yaml/located';
import { plainLabels } from '../kubernetes/selector';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import type { Workload } from '../kubernetes/workload';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { nodeTarget } from './nodes';
import { annotatedWith, behindIngress, behindRule, policyTargets } from './targets';
import { json, member, truth } from './values';

const INGRESS = ['networking.k8s.io', 'extensions', ''];
const BACKEND_CONFIG = ['cloud.google.com/backend-config', 'beta.cloud.google.com/backend-config'];

/** Objects and structured annotations of AWS, Google, Azure and Tencent (sections 5.7 to 5.10). */
export const cloudDialects: readonly Dialect[] = [
  { kind: 'Ingress', groups: INGRESS, find: weightedActions },
  { kind: 'Ingress', groups: INGRESS, find: ibmServices },
  { kind: 'Service', groups: [''], find: suffixedAttributes },
  { kind: 'TargetGroupConfiguration', groups: ['gateway.k8s.aws'], find: targetGroups },
  { kind: 'BackendConfig', groups: ['cloud.google.com'], find: (object, set) => backendConfig(object, set) },
  { kind: 'GCPBackendPolicy', groups: ['networking.gke.io'], find: backendPolicy },
  { kind: 'LBPolicy', groups: ['networking.gke.io'], find: backendPolicy },
  { kind: 'GCPSessionAffinityPolicy', groups: ['networking.gke.io'], find: affinityPolicy },
  { kind: 'GCPSessionAffinityFilter', groups: ['networking.gke.io'], find: affinityFilter },
  { kind: 'MultiClusterService', groups: ['networking.gke.io'], find: multiCluster },
  { kind: 'Service', groups: ['serving.knative.dev'], find: cloudRun },
  { kind: 'RoutePolicy', groups: ['alb.networking.azure.io'], find: routePolicy },
  { kind: 'TkeServiceConfig', groups: ['cloud.tencent.com'], find: tencent },
];

/** `alb.ingress.kubernetes.io/actions.<name>`: pins to a target group, each of which balances on its own. */
function* weightedActions(ingress: KubeObject, set: ObjectSet): Generator<Found> {
  for (const at of ingress.annotations.values()) {
    if (!at.key.startsWith('alb.ingress.kubernetes.io/actions.') || at.value.type !== 'scalar') continue;
    const forward = member(json(at.value.text), 'forwardConfig', 'ForwardConfig');
    const stickiness = member(forward, 'targetGroupStickinessConfig', 'TargetGroupStickinessConfig');
    if (member(stickiness, 'enabled', 'Enabled') !== true) continue;
    const groups = member(forward, 'targetGroups', 'TargetGroups');
    const names = (Array.isArray(groups) ? groups : []).flatMap((group: unknown) => {
      const name = member(group, 'serviceName', 'ServiceName');
      return typeof name === 'string' ? [name] : [];
    });
    yield {
      workloads: names.flatMap((name) => set.behind(ingress.namespace, name)),
      pin: { ...pinOn(at, { dialect: 'aws-lbc-weighted', by: 'cookie', to: 'group', says: setting(at.key, undefined, ingress) }), removable: [] },
    };
  }
}

function* ibmServices(ingress: KubeObject, set: ObjectSet): Generator<Found> {
  const at = ingress.annotations.get('ingress.bluemix.net/sticky-cookie-services');
  if (at?.value.type !== 'scalar') return;
  for (const match of at.value.text.matchAll(/serviceName=([^\s;]+)/g)) {
    const says = setting(at.key, match[0], ingress);
    yield { workloads: set.behind(ingress.namespace, match[1] ?? ''), pin: pinOn(at, { dialect: 'ibm', by: 'cookie', certain: false, says }) };
  }
}

/** The network balancer's attributes for one port, in an annotation with a suffix; and Linode's per-port JSON. */
function* suffixedAttributes(service: KubeObject, set: ObjectSet): Generator<Found> {
  const prefix = 'service.beta.kubernetes.io/';
  for (const at of service.annotations.values()) {
    if (!at.key.startsWith(prefix) || at.value.type !== 'scalar') continue;
    const key = at.key.slice(prefix.length);
    const text = at.value.text;
    if (/^aws-load-balancer-target-group-attributes\..+/.test(key) && /(?:^|,)\s*stickiness\.enabled\s*=\s*true\s*(?:,|$)/.test(text)) {
      const ip = service.annotations.get(`${prefix}aws-load-balancer-nlb-target-type`)?.value;
      const to = ip?.type === 'scalar' && ip.text.trim() === 'ip' ? 'instance' : 'node';
      for (const workload of set.selectedBy(service)) yield cloud(at, 'aws-lbc-nlb', 'client-ip', to, service, workload);
    }
    if (!/^linode-loadbalancer-port-\d+$/.test(key)) continue;
    const stickiness = member(json(text), 'stickiness');
    const by = stickiness === 'http_cookie' ? 'cookie' : stickiness === 'table' || stickiness === 'source_ip' ? 'client-ip' : undefined;
    const source = member(json(text), 'algorithm') === 'source' ? 'client-ip' : undefined;
    const found = by ?? source;
    if (found !== undefined) for (const workload of set.selectedBy(service)) yield cloud(at, 'linode', found, 'node', service, workload);
  }
}

function cloud(at: Entry, dialect: string, by: Pin['by'], to: Pin['to'], object: KubeObject, workload: Workload): Found {
  const undone = to === 'node' ? nodeTarget(object, workload) : undefined;
  return { workloads: [workload], pin: pinOn(at, { dialect, by, to, says: setting(at.key, undefined, object), undone }) };
}

function* targetGroups(object: KubeObject, set: ObjectSet): Generator<Found> {
  const service = textAt(object.root, 'spec', 'targetReference', 'name') ?? '';
  const configurations: readonly (Located | undefined)[] = [
    get(object.root, 'spec', 'defaultConfiguration'),
    ...itemsAt(object.root, 'spec', 'routeConfigurations').map((each) => get(each, 'targetGroupProps')),
  ];
  for (const configuration of configurations) {
    const to = textAt(configuration, 'targetType') === 'ip' ? 'instance' : 'node';
    for (const attribute of itemsAt(configuration, 'targetGroupAttributes')) {
      const at = entry(attribute, 'value');
      if (textAt(attribute, 'key') !== 'stickiness.enabled' || at === undefined || !isTrue(at.value)) continue;
      for (const workload of set.behind(object.namespace, service)) {
        const undone = to === 'node' ? nodeTarget(object, workload) : undefined;
        const pin = pinOn(at, { dialect: 'aws-lbc-gateway', by: 'cookie', to, says: setting('stickiness.enabled', 'true', object), undone });
        yield { workloads: [workload], pin: { ...pin, removable: [] } };
      }
    }
  }
}

const GOOGLE: ReadonlyMap<string, Pin['by']> = new Map<string, Pin['by']>([
  ['CLIENT_IP', 'client-ip'],
  ['CLIENT_IP_PROTO', 'client-ip'],
  ['GENERATED_COOKIE', 'cookie'],
  ['HTTP_COOKIE', 'cookie'],
  ['HEADER_FIELD', 'header'],
]);

function* backendConfig(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'sessionAffinity', 'affinityType');
  const word = textAt(object.root, 'spec', 'sessionAffinity', 'affinityType');
  if (at === undefined || (word !== 'CLIENT_IP' && word !== 'GENERATED_COOKIE')) return;
  const by = word === 'CLIENT_IP' ? 'client-ip' : 'cookie';
  // Container-native endpoints are the platform's default for new Services, so the node case is not claimed.
  yield { workloads: annotatedWith(BACKEND_CONFIG, object, set), pin: pinOn(at, { dialect: 'gke-backendconfig', by, says: setting('affinityType', word, object) }) };
}

function* backendPolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const affinity = mapAt(object.root, 'spec', 'default', 'sessionAffinity');
  const at = entry(affinity, 'type') ?? entry(affinity, 'affinityType');
  const word = at?.value.type === 'scalar' ? at.value.text : '';
  const by = GOOGLE.get(word);
  if (at === undefined || by === undefined) return;
  const certain = word !== 'HEADER_FIELD';
  yield { workloads: policyTargets(object, set), pin: pinOn(at, { dialect: 'gke-backendpolicy', by, certain, says: setting(at.key, word, object) }) };
}

function* affinityPolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'statefulGeneratedCookie');
  if (at === undefined) return;
  const says = setting('statefulGeneratedCookie', undefined, object);
  yield { workloads: policyTargets(object, set), pin: pinOn(at, { dialect: 'gke-sessionaffinity', by: 'cookie', says }) };
}

function* affinityFilter(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'statefulGeneratedCookie');
  if (at === undefined) return;
  const workloads = ['HTTPRoute', 'GRPCRoute'].flatMap((kind) =>
    set.ofKind(kind).flatMap((route) =>
      itemsAt(route.root, 'spec', 'rules').flatMap((rule) => {
        const named = itemsAt(rule, 'filters').some((filter) => textAt(filter, 'extensionRef', 'name') === object.name);
        return named && route.namespace === object.namespace ? behindRule(route, rule, set) : [];
      }),
    ),
  );
  yield { workloads, pin: pinOn(at, { dialect: 'gke-sessionaffinity', by: 'cookie', says: setting('statefulGeneratedCookie', undefined, object) }) };
}

function* multiCluster(object: KubeObject, set: ObjectSet): Generator<Found> {
  const spec = ['spec', 'template', 'spec'] as const;
  const at = entry(object.root, ...spec, 'sessionAffinity');
  if (at === undefined || textAt(object.root, ...spec, 'sessionAffinity') !== 'ClientIP') return;
  const workloads = set.matching(object.namespace, plainLabels(object.root, ...spec, 'selector'));
  yield { workloads, pin: pinOn(at, { dialect: 'gke-multicluster', by: 'client-ip', certain: false, says: setting('sessionAffinity', 'ClientIP', object) }) };
}

function* cloudRun(object: KubeObject, set: ObjectSet): Generator<Found> {
  const key = 'run.googleapis.com/sessionAffinity';
  const at = entry(object.root, 'spec', 'template', 'metadata', 'annotations', key);
  if (at === undefined || at.value.type !== 'scalar' || truth(at.value.text) !== true) return;
  yield { workloads: set.behind(object.namespace, object.name), pin: pinOn(at, { dialect: 'cloud-run', by: 'cookie', says: setting(key, 'true', object) }) };
}

function* routePolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'default', 'sessionAffinity', 'affinityType');
  const word = textAt(object.root, 'spec', 'default', 'sessionAffinity', 'affinityType') ?? '';
  if (at === undefined || !/^(?:application|managed)-cookie$/.test(word)) return;
  yield { workloads: policyTargets(object, set), pin: pinOn(at, { dialect: 'agc-routepolicy', by: 'cookie', certain: false, says: setting('affinityType', word, object) }) };
}

function* tencent(object: KubeObject, set: ObjectSet): Generator<Found> {
  const balancer = mapAt(object.root, 'spec', 'loadBalancer');
  const sessions = [
    ...itemsAt(balancer, 'l4Listeners').map((listener) => entry(listener, 'session')),
    ...itemsAt(balancer, 'l7Listeners').flatMap((listener) =>
      itemsAt(listener, 'domains').flatMap((domain) => itemsAt(domain, 'rules').map((rule) => entry(rule, 'session'))),
    ),
  ];
  const at = sessions.find((session) => session !== undefined && isTrue(get(session.value, 'enable')));
  if (at === undefined) return;
  const services = annotatedWith(['service.cloud.tencent.com/tke-service-config'], object, set);
  const ingresses = set
    .ofKind('Ingress')
    .filter((ingress) => scalarText(ingress.annotations.get('ingress.cloud.tencent.com/tke-service-config')) === object.name)
    .flatMap((ingress) => behindIngress(ingress, set));
  yield { workloads: [...services, ...ingresses], pin: pinOn(at, { dialect: 'tencent', by: 'client-ip', certain: false, says: setting('session.enable', 'true', object) }) };
}

function scalarText(at: Entry | undefined): string | undefined {
  return scalarAt(at?.value)?.text;
}
