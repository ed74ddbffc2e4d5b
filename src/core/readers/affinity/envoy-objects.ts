import type { Pin } from '../../model/pin';
import { entry, get, itemsAt, scalarAt, textAt, type Located } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import { plainLabels } from '../kubernetes/selector';
import type { ObjectSet } from '../kubernetes/set';
import type { Workload } from '../kubernetes/workload';
import { pinOn, setting, type Dialect, type Found } from './dialect';
import { envoyPins, hashKey, isHashing, mappingsBelow, sessionKey } from './envoy-conf';
import { behindHost, policyTargets } from './targets';

/** Objects that carry Envoy's own configuration (section 5.5); which route meets which cluster is seldom in one of them. */
export const envoyDialects: readonly Dialect[] = [
  { kind: 'EnvoyFilter', groups: ['networking.istio.io'], find: envoyFilter },
  { kind: 'EnvoyPatchPolicy', groups: ['gateway.envoyproxy.io'], find: patchPolicy },
  { kind: 'CiliumEnvoyConfig', groups: ['cilium.io'], find: cilium },
  { kind: 'CiliumClusterwideEnvoyConfig', groups: ['cilium.io'], find: cilium },
];

function* envoyFilter(object: KubeObject, set: ObjectSet): Generator<Found> {
  const patches = itemsAt(object.root, 'spec', 'configPatches');
  const values = patches.flatMap((patch) => get(patch, 'patch', 'value') ?? []);
  const at = entry(object.root, 'spec', 'configPatches');
  const by = patchKey(values);
  if (at === undefined || by === undefined) return;
  const hosts = patches.flatMap((patch) => scalarAt(patch, 'match', 'cluster', 'service') ?? []);
  const behind = hosts.flatMap((host) => behindHost(host.text, object.namespace, host.at, set));
  const selected = set.matching(object.namespace, plainLabels(object.root, 'spec', 'workloadSelector', 'labels'));
  yield* told('istio-envoyfilter', by, false, at, hosts.length > 0 ? behind : selected, object);
}

function* patchPolicy(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'jsonPatches');
  const values = itemsAt(at?.value).flatMap((patch) => get(patch, 'operation', 'value') ?? []);
  const by = patchKey(values);
  if (at !== undefined && by !== undefined) yield* told('envoy-raw', by, false, at, policyTargets(object, set), object);
}

/** By what patches pin; undefined where one of them chooses a balancer that does not follow the hash. */
function patchKey(values: readonly Located[]): Pin['by'] | undefined {
  const nodes = values.flatMap((value) => [...mappingsBelow(value)]);
  const balancers = nodes.flatMap((node) => textAt(node, 'lb_policy') ?? textAt(node, 'lbPolicy') ?? []);
  const session = nodes.map(sessionKey).find(Boolean);
  return session ?? (balancers.every(isHashing) ? nodes.map(hashKey).find(Boolean) : undefined);
}

/** Cilium names a cluster after its Service, `namespace/name`. */
function* cilium(object: KubeObject, set: ObjectSet): Generator<Found> {
  const at = entry(object.root, 'spec', 'resources');
  if (at === undefined) return;
  for (const { by, certain, hosts } of envoyPins(at.value)) {
    const workloads = hosts.flatMap((host) => {
      const [namespace, name] = host.split('/');
      return namespace !== undefined && name !== undefined
        ? set.behind(namespace, name)
        : behindHost(host, object.namespace, at.at, set);
    });
    yield* told('envoy-raw', by, certain, at, workloads, object);
  }
}

function* told(
  dialect: string,
  by: Pin['by'],
  certain: boolean,
  at: NonNullable<ReturnType<typeof entry>>,
  workloads: readonly Workload[],
  object: KubeObject,
): Generator<Found> {
  // The patch around the policy does other things too, so nothing is offered for removal.
  yield {
    workloads,
    pin: { ...pinOn(at, { dialect, by, certain, says: setting(at.key, undefined, object) }), removable: [] },
  };
}
