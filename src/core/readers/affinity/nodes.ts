import { groupBy } from '../../grouping';
import { get, itemsAt, textAt } from '../../yaml/located';
import type { KubeObject } from '../kubernetes/object';
import { selects } from '../kubernetes/selector';
import type { Workload } from '../kubernetes/workload';

/**
 * Says why a balancer that registers machines does not reach an instance; undefined where a machine stands for one
 * instance: local traffic policy, and at most one pod of the workload per machine, or a workload that is not in the set.
 */
export function nodeTarget(object: KubeObject, workload: Workload | undefined): string | undefined {
  const local = object.kind === 'Service' && textAt(object.root, 'spec', 'externalTrafficPolicy') === 'Local';
  if (local && (workload === undefined || alone(workload))) return undefined;
  const why = local
    ? 'several pods may share a node: nothing requires them to be apart'
    : 'the cluster spreads each connection over the pods again';
  return `The balancer keeps a client on one node, not on one pod; behind it ${why}.`;
}

/** Workloads by why the pin does not reach them; without any in the set, what is known of the object alone. */
export function byReason(
  workloads: readonly Workload[],
  reason: (workload: Workload | undefined) => string | undefined,
): ReadonlyMap<string | undefined, readonly Workload[]> {
  if (workloads.length === 0) return new Map([[reason(undefined), []]]);
  return groupBy(workloads, reason);
}

/** Whether at most one pod of the workload runs on a node. */
function alone(workload: Workload): boolean {
  if (workload.object.kind === 'DaemonSet') return true;
  const required = get(workload.pod, 'affinity', 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  return itemsAt(required).some(
    (term) =>
      textAt(term, 'topologyKey') === 'kubernetes.io/hostname' && selects(get(term, 'labelSelector'), workload.labels),
  );
}
