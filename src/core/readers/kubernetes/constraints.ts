import type { Constraint, Container } from '../../model/component';
import type { Text } from '../../model/text';
import { get, itemsAt, scalarAt, textAt, type LocatedMap } from '../../yaml/located';
import { onlyNodesWith, onlyValue } from './nodeTerms';
import type { KubeObject } from './object';
import { concernsOwn } from './podTerms';
import type { ObjectSet } from './set';
import { NODE_KEYS, ZONE_KEYS } from './topology';
import type { Workload } from './workload';

/** What ties the pods of a workload down. */
export function constraintsOf(
  workload: Workload,
  containers: readonly Container[],
  set: ObjectSet,
): readonly Constraint[] {
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
  const disks = disksOf(workload, containers, set);
  const node = pinnedToNode(pod, disks);
  const zone = onlyNodesWith(ZONE_KEYS, pod) ?? reachedFrom(ZONE_KEYS, disks);
  const sameNode = gathered(NODE_KEYS, workload, set);
  const sameZone = gathered(ZONE_KEYS, workload, set);
  if (zone !== undefined)
    found.push({ kind: 'pinned-to-zone', says: `zone \`${zone.text}\``, place: zone.text, at: zone.at });
  if (sameNode !== undefined)
    found.push({ kind: 'gathered-on-node', says: `affinity by \`${sameNode.text}\``, at: sameNode.at });
  if (sameZone !== undefined)
    found.push({ kind: 'gathered-in-zone', says: `affinity by \`${sameZone.text}\``, at: sameZone.at });
  if (node !== undefined)
    found.push({ kind: 'pinned-to-node', says: `node \`${node.text}\``, place: node.text, at: node.at });
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

/** What holds all pods on one named node, the pod spec itself or the disk they share. */
function pinnedToNode(pod: LocatedMap | undefined, disks: readonly KubeObject[]): Text | undefined {
  const node = scalarAt(pod, 'nodeName');
  return node ?? onlyNodesWith(NODE_KEYS, pod) ?? reachedFrom(NODE_KEYS, disks);
}

/** The one node or zone from which the volumes that all instances share can be reached. */
function reachedFrom(keys: ReadonlySet<string>, disks: readonly KubeObject[]): Text | undefined {
  return disks.flatMap(({ root }) => onlyValue(keys, get(root, 'spec', 'nodeAffinity', 'required')) ?? [])[0];
}

/** The PersistentVolumes of the set that claims name as theirs. */
function disksOf(workload: Workload, containers: readonly Container[], set: ObjectSet): readonly KubeObject[] {
  const { namespace } = workload.object;
  const claims = containers.flatMap(({ mounts }) =>
    mounts.flatMap(({ volume, source }) => (volume === 'claim' && source !== undefined ? [source] : [])),
  );
  return [...new Set(claims)].flatMap((claim) => {
    const volume = textAt(set.find('PersistentVolumeClaim', '', namespace, claim)?.root, 'spec', 'volumeName');
    // A PersistentVolume belongs to no namespace, which the set reads as the default one.
    return (volume !== undefined && set.find('PersistentVolume', '', 'default', volume)) || [];
  });
}

/**
 * The required affinity that gathers all pods of a workload on one node or in one zone, wherever that is. Where other
 * workloads have the labels too, each pod may follow another one of them.
 */
function gathered(keys: ReadonlySet<string>, workload: Workload, set: ObjectSet): Text | undefined {
  const terms = itemsAt(
    workload.pod,
    'affinity',
    'podAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
  ).filter((term) => keys.has(textAt(term, 'topologyKey') ?? '') && concernsOwn(term, workload, set));
  return terms.flatMap((term) => {
    const key = scalarAt(term, 'topologyKey');
    const alone = set
      .take(set.workloadsIn(workload.object.namespace))
      .every((other) => other === workload || !concernsOwn(term, other, set));
    return alone && key !== undefined ? [{ text: key.text, at: key.at }] : [];
  })[0];
}
