import { entry, get, isTrue, itemsAt, mapAt, scalarAt, textAt, type Entry } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { annotatedWith, behindIngress, policyTargets } from './targets';

/** Objects of Azure, Tencent and IBM (sections 5.6 and 5.10). */
export const otherCloudDialects: readonly Dialect[] = [
  { kind: 'Ingress', groups: ['networking.k8s.io', 'extensions', ''], find: ibmServices },
  { kind: 'RoutePolicy', groups: ['alb.networking.azure.io'], find: routePolicy },
  { kind: 'TkeServiceConfig', groups: ['cloud.tencent.com'], find: tencent },
];

function* ibmServices(ingress: KubeObject, set: ObjectSet): Generator<Found> {
  const at = ingress.annotations.get('ingress.bluemix.net/sticky-cookie-services');
  if (at?.value.type !== 'scalar') return;
  for (const match of at.value.text.matchAll(/serviceName=([^\s;]+)/g)) {
    const says = setting(at.key, match[0], ingress);
    yield {
      workloads: set.behind(ingress.namespace, match[1] ?? ''),
      pin: pinOn(at, { dialect: 'ibm', by: 'cookie', certain: false, says }),
    };
  }
}

function* routePolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'default', 'sessionAffinity', 'affinityType');
  const word = textAt(object.root, 'spec', 'default', 'sessionAffinity', 'affinityType') ?? '';
  if (at === undefined || !/^(?:application|managed)-cookie$/.test(word)) return;
  yield {
    workloads: policyTargets(object, set),
    pin: pinOn(at, {
      dialect: 'agc-routepolicy',
      by: 'cookie',
      certain: false,
      says: setting('affinityType', word, object),
    }),
  };
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
    .filter(
      (ingress) => scalarText(ingress.annotations.get('ingress.cloud.tencent.com/tke-service-config')) === object.name,
    )
    .flatMap((ingress) => behindIngress(ingress, set));
  yield {
    workloads: [...services, ...ingresses],
    pin: pinOn(at, {
      dialect: 'tencent',
      by: 'client-ip',
      certain: false,
      says: setting('session.enable', 'true', object),
    }),
  };
}

function scalarText(at: Entry | undefined): string | undefined {
  return scalarAt(at?.value)?.text;
}
