import type { Pin } from '../../model/pin';
import { entry, itemsAt, mapAt, textAt } from '../../yaml/located';
import { plainLabels } from '../kubernetes/selector';
import type { KubeObject } from '../kubernetes/object';
import type { ObjectSet } from '../kubernetes/set';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { annotatedWith, behindRule, policyTargets } from './targets';
import { truth } from './values';

const BACKEND_CONFIG = ['cloud.google.com/backend-config', 'beta.cloud.google.com/backend-config'];

const GOOGLE: ReadonlyMap<string, Pin['by']> = new Map<string, Pin['by']>([
  ['CLIENT_IP', 'client-ip'],
  ['CLIENT_IP_PROTO', 'client-ip'],
  ['GENERATED_COOKIE', 'cookie'],
  ['HTTP_COOKIE', 'cookie'],
  ['HEADER_FIELD', 'header'],
]);

/** Objects of Google Cloud (section 5.8). */
export const googleDialects: readonly Dialect[] = [
  { kind: 'BackendConfig', groups: ['cloud.google.com'], find: backendConfig },
  { kind: 'GCPBackendPolicy', groups: ['networking.gke.io'], find: backendPolicy },
  { kind: 'LBPolicy', groups: ['networking.gke.io'], find: backendPolicy },
  { kind: 'GCPSessionAffinityPolicy', groups: ['networking.gke.io'], find: affinityPolicy },
  { kind: 'GCPSessionAffinityFilter', groups: ['networking.gke.io'], find: affinityFilter },
  { kind: 'MultiClusterService', groups: ['networking.gke.io'], find: multiCluster },
  { kind: 'Service', groups: ['serving.knative.dev'], find: cloudRun },
];

function* backendConfig(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'sessionAffinity', 'affinityType');
  const word = textAt(object.root, 'spec', 'sessionAffinity', 'affinityType');
  if (at === undefined || (word !== 'CLIENT_IP' && word !== 'GENERATED_COOKIE')) return;
  const by = word === 'CLIENT_IP' ? 'client-ip' : 'cookie';
  // Container-native endpoints are the platform's default for new Services, so the node case is not claimed.
  yield {
    workloads: annotatedWith(BACKEND_CONFIG, object, set),
    pin: pinOn(at, { dialect: 'gke-backendconfig', by, says: setting('affinityType', word, object) }),
  };
}

function* backendPolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const affinity = mapAt(object.root, 'spec', 'default', 'sessionAffinity');
  const at = entry(affinity, 'type') ?? entry(affinity, 'affinityType');
  const word = at?.value.type === 'scalar' ? at.value.text : '';
  const by = GOOGLE.get(word);
  if (at === undefined || by === undefined) return;
  const certain = word !== 'HEADER_FIELD';
  yield {
    workloads: policyTargets(object, set),
    pin: pinOn(at, { dialect: 'gke-backendpolicy', by, certain, says: setting(at.key, word, object) }),
  };
}

function* affinityPolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'statefulGeneratedCookie');
  if (at === undefined) return;
  const says = setting('statefulGeneratedCookie', undefined, object);
  yield {
    workloads: policyTargets(object, set),
    pin: pinOn(at, { dialect: 'gke-sessionaffinity', by: 'cookie', says }),
  };
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
  yield {
    workloads,
    pin: pinOn(at, {
      dialect: 'gke-sessionaffinity',
      by: 'cookie',
      says: setting('statefulGeneratedCookie', undefined, object),
    }),
  };
}

function* multiCluster(object: KubeObject, set: ObjectSet): Generator<Found> {
  const spec = ['spec', 'template', 'spec'] as const;
  const at = entry(object.root, ...spec, 'sessionAffinity');
  if (at === undefined || textAt(object.root, ...spec, 'sessionAffinity') !== 'ClientIP') return;
  const workloads = set.matching(object.namespace, plainLabels(object.root, ...spec, 'selector'));
  yield {
    workloads,
    pin: pinOn(at, {
      dialect: 'gke-multicluster',
      by: 'client-ip',
      certain: false,
      says: setting('sessionAffinity', 'ClientIP', object),
    }),
  };
}

function* cloudRun(object: KubeObject, set: ObjectSet): Generator<Found> {
  const key = 'run.googleapis.com/sessionAffinity';
  const at = entry(object.root, 'spec', 'template', 'metadata', 'annotations', key);
  if (at === undefined || at.value.type !== 'scalar' || truth(at.value.text) !== true) return;
  yield {
    workloads: set.behind(object.namespace, object.name),
    pin: pinOn(at, { dialect: 'cloud-run', by: 'cookie', says: setting(key, 'true', object) }),
  };
}
