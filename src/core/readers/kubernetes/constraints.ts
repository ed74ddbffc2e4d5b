import type { Constraint, Container } from '../../model/component';
import type { Span } from '../../model/span';
import { entry, get, itemsAt, scalarAt, textAt, type LocatedMap } from '../../yaml/located';
import type { Workload } from './workload';

const HOSTNAME = 'kubernetes.io/hostname';

/** What ties the pods of a workload down. */
export function constraintsOf(workload: Workload, containers: readonly Container[]): readonly Constraint[] {
  const { pod, object } = workload;
  const found: Constraint[] = [];
  for (const container of containers) {
    for (const port of container.ports) {
      if (port.published !== 'host-port' || port.fixedHostPort === undefined) continue;
      found.push({ kind: 'fixed-host-port', says: `host port ${port.fixedHostPort}`, at: port.at });
    }
  }
  const network = scalarAt(pod, 'hostNetwork');
  if (network?.text === 'true') found.push({ kind: 'host-network', says: 'the network of the node', at: network.at });
  const claim = attachedOnce(containers);
  if (claim !== undefined) found.push(claim);
  const pinned = pinnedTo(pod);
  if (pinned !== undefined) found.push({ kind: 'pinned-to-node', ...pinned });
  else if (
    object.kind === 'DaemonSet' &&
    containers.some((each) => each.mounts.some((mount) => mount.volume === 'host-path'))
  ) {
    found.push({ kind: 'pinned-to-node', says: 'a DaemonSet: each node keeps its own pod', at: object.at });
  }
  return found;
}

/** A claim shared by all instances that only one node may attach. */
function attachedOnce(containers: readonly Container[]): Constraint | undefined {
  for (const { mounts } of containers) {
    for (const mount of mounts) {
      if (mount.volume !== 'claim' || mount.accessModes === undefined) continue;
      if (mount.accessModes.some((mode) => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany')) continue;
      const says = `claim \`${mount.source ?? ''}\` with ${mount.accessModes.join(', ')}`;
      return { kind: 'read-write-once-claim', says, at: mount.at };
    }
  }
  return undefined;
}

/** The setting that holds the pods on one named node. */
function pinnedTo(pod: LocatedMap | undefined): { says: string; at: Span } | undefined {
  const node = scalarAt(pod, 'nodeName');
  if (node !== undefined) return { says: `node \`${node.text}\``, at: node.at };
  const selector = entry(pod, 'nodeSelector', HOSTNAME);
  if (selector !== undefined)
    return { says: `node \`${selector.value.type === 'scalar' ? selector.value.text : ''}\``, at: selector.value.at };
  const required = get(pod, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  for (const term of itemsAt(required, 'nodeSelectorTerms')) {
    for (const expression of itemsAt(term, 'matchExpressions')) {
      const key = scalarAt(expression, 'key');
      const values = itemsAt(expression, 'values');
      if (key?.text === HOSTNAME && textAt(expression, 'operator') === 'In' && values.length === 1) {
        return { says: 'one node by its host name', at: key.at };
      }
    }
  }
  return undefined;
}
