import type { Pin } from '../../model/pin';
import { entry, get, isTrue, itemsAt, textAt, type Entry, type Located } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { linodeProtocol, linodeStickiness } from './linode';
import { byReason, nodeTarget } from './nodes';
import { entriesAlong } from './path';
import { behindRule } from './targets';
import { json, member } from './values';

/** Objects and structured annotations of AWS (section 5.7), and per-port annotations of Services. */
export const awsDialects: readonly Dialect[] = [
  { kind: 'Ingress', groups: ['networking.k8s.io', 'extensions', ''], find: weightedActions },
  { kind: 'Service', groups: [''], find: suffixedAttributes },
  { kind: 'TargetGroupConfiguration', groups: ['gateway.k8s.aws'], find: targetGroups },
  { kind: 'ListenerRuleConfiguration', groups: ['gateway.k8s.aws'], find: listenerRule },
  { kind: 'LoadBalancerConfiguration', groups: ['gateway.k8s.aws'], find: listeners },
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
      pin: {
        ...pinOn(at, {
          dialect: 'aws-lbc-weighted',
          by: 'cookie',
          to: 'group',
          says: setting(at.key, undefined, ingress),
        }),
        removable: [],
      },
    };
  }
}

/** The network balancer's attributes for one port, in an annotation with a suffix; and Linode's per-port JSON. */
function* suffixedAttributes(service: KubeObject, set: ObjectSet): Generator<Found> {
  const prefix = 'service.beta.kubernetes.io/';
  for (const at of service.annotations.values()) {
    if (!at.key.startsWith(prefix) || at.value.type !== 'scalar') continue;
    const key = at.key.slice(prefix.length);
    const text = at.value.text;
    if (
      /^aws-load-balancer-target-group-attributes\..+/.test(key) &&
      /(?:^|,)\s*stickiness\.enabled\s*=\s*true\s*(?:,|$)/.test(text)
    ) {
      const ip = service.annotations.get(`${prefix}aws-load-balancer-nlb-target-type`)?.value;
      const to = ip?.type === 'scalar' && ip.text.trim() === 'ip' ? 'instance' : 'node';
      yield* cloud(at, 'aws-lbc-nlb', 'client-ip', to, service, set);
    }
    const port = /^linode-loadbalancer-port-(\d+)$/.exec(key)?.[1];
    if (port === undefined) continue;
    const by = linodeStickiness(member(json(text), 'stickiness'), new Set([linodeProtocol(service, port)]));
    const source = member(json(text), 'algorithm') === 'source' ? 'client-ip' : undefined;
    const found = by ?? source;
    if (found !== undefined) yield* cloud(at, 'linode', found, 'node', service, set);
  }
}

function* cloud(
  at: Entry,
  dialect: string,
  by: Pin['by'],
  to: Pin['to'],
  service: KubeObject,
  set: ObjectSet,
): Generator<Found> {
  const says = setting(at.key, undefined, service);
  for (const [undone, workloads] of byReason(set.selectedBy(service), (workload) =>
    to === 'node' ? nodeTarget(service, workload) : undefined,
  )) {
    yield { workloads, pin: pinOn(at, { dialect, by, to, says, undone }) };
  }
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
      for (const [undone, workloads] of byReason(set.behind(object.namespace, service), (workload) =>
        to === 'node' ? nodeTarget(object, workload) : undefined,
      )) {
        const pin = pinOn(at, {
          dialect: 'aws-lbc-gateway',
          by: 'cookie',
          to,
          says: setting('stickiness.enabled', 'true', object),
          undone,
        });
        yield { workloads, pin: { ...pin, removable: [] } };
      }
    }
  }
}

/** Pins to a target group; the route rule whose filter names the object says to which. */
function* listenerRule(object: KubeObject, set: ObjectSet): Generator<Found> {
  const workloads = ['HTTPRoute', 'GRPCRoute'].flatMap((kind) =>
    set.ofKind(kind).flatMap((route) =>
      itemsAt(route.root, 'spec', 'rules').flatMap((rule) => {
        const named = itemsAt(rule, 'filters').some((filter) => textAt(filter, 'extensionRef', 'name') === object.name);
        return named && route.namespace === object.namespace ? behindRule(route, rule, set) : [];
      }),
    ),
  );
  for (const at of entriesAlong(object.root, 'spec.actions[].forwardConfig.targetGroupStickinessConfig.enabled'))
    yield* toGroup(at, workloads, object);
}

function* listeners(object: KubeObject): Generator<Found> {
  for (const at of entriesAlong(object.root, 'spec.listenerConfigurations[].targetGroupStickiness'))
    yield* toGroup(at, [], object);
}

function* toGroup(at: Entry, workloads: Found['workloads'], object: KubeObject): Generator<Found> {
  if (!isTrue(at.value)) return;
  const says = setting(at.key, 'true', object);
  yield { workloads, pin: pinOn(at, { dialect: 'aws-lbc-listener', by: 'cookie', to: 'group', says }) };
}
