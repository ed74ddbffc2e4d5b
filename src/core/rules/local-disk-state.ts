import type { RawFinding, Severity } from '../finding';
import type { Mount } from '../model/storage';
import type { Component, NodeVolume, System } from '../model/system';
import { defineRule } from './rule';
import { mayRunSeveral, runsSeveral } from './shared/count';
import { servesDevelopment } from './shared/development';
import { volumeLeftBehind } from './shared/localVolume';
import { replicatesByItself } from './shared/replication';
import { nameOf } from './shared/words';

/** Data stands on the disk of one node. */
export default defineRule({
  id: 'local-disk-state',
  category: 'state',
  severity: 'warning',
  notes: ['N11', 'N21', 'N36'],
  summary: 'Data on the disk of a node ties a component to that node and is lost with it.',
  messages: {
    folder:
      '`{name}` writes to `{source}` on the disk of its node, so on another node it finds other data and when the node is lost so is this; use a PersistentVolumeClaim.',
    member:
      '`{name}` writes to `{source}` on the disk of its node, so an instance that moves to another node starts empty and has to be filled by the others; use a claim per instance, or record that this is meant.',
    volume:
      'PersistentVolume `{volume}` is a {kind} of one node, so whoever claims it can run only there and its data is lost with the node; use storage that can be attached elsewhere.',
    shared:
      'PersistentVolume `{volume}` is a {kind} of one node, so the instance of `{name}` that claims it can run only there and has to be filled by the others when the node is lost; use storage that can be attached elsewhere, or record that this is meant.',
    swarm:
      '`{name}` keeps its data on the local volume `{source}`, which is another one on each node, so it finds nothing when the swarm moves it; hold the service to a node by a placement constraint or use shared storage.',
  },
  *check({ system }) {
    for (const component of system.components) {
      if (component.off) continue;
      const mount = component.format === 'kubernetes' ? nodeFolder(component) : undefined;
      if (mount !== undefined) yield folder(component, mount);
      if (system.compose?.kind === 'swarm') yield* swarm(system, component);
    }
    for (const volume of system.nodeVolumes ?? []) yield ofVolume(system, volume);
  },
});

/** The first folder of the node that a pod writes data to; a DaemonSet stays on each node anyway. */
function nodeFolder({ containers, lifecycle }: Component): Mount | undefined {
  if (lifecycle === 'per-node') return undefined;
  return containers
    .flatMap(({ mounts }) => mounts)
    .find((mount) => mount.volume === 'host-path' && !mount.readOnly && mount.device !== true && !isOfTheNode(mount));
}

/** What belongs to the node itself: its kernel's files, sockets, devices, clock, certificates and logs. */
const NODE_FILES =
  /^\/$|^\/(?:proc|sys|dev|boot|run|var\/run|lib\/modules|usr\/(?:src|lib|share)|etc)(?:\/|$)|^\/var\/(?:log|lib\/(?:docker|kubelet|containerd|containers|dockershim))(?:\/(?:pods|containers|journal|device-plugins|plugins|plugins_registry))?\/?$|\.sock$/;

function isOfTheNode({ source, path }: Mount): boolean {
  return NODE_FILES.test(source ?? '') || /\.sock$/.test(path ?? '');
}

function folder(component: Component, mount: Mount): RawFinding {
  const member = isMember(component);
  return {
    at: mount.at,
    message: member ? 'member' : 'folder',
    severity: member ? 'information' : 'warning',
    component: component.id,
    data: { name: nameOf(component), source: mount.source ?? '' },
  };
}

/** Its other instances hold what one loses with its node. */
function isMember(component: Component): boolean {
  return !component.operated && replicatesByItself(component) && runsSeveral(component);
}

function ofVolume({ byId }: System, { name, at, source, users }: NodeVolume): RawFinding {
  const components = users.flatMap((id) => byId.get(id) ?? []);
  const [first] = components;
  const members = first !== undefined && components.every(isMember);
  return {
    at,
    message: members ? 'shared' : 'volume',
    severity: members ? 'information' : 'warning',
    ...(first !== undefined && components.length === 1 ? { component: first.id } : {}),
    data: {
      volume: name,
      kind: source === 'local' ? 'disk' : 'folder',
      name: first === undefined ? '' : nameOf(first),
    },
    related: components
      .slice(0, 3)
      .map((component) => ({ at: component.at, message: `\`${nameOf(component)}\` claims such a volume.` })),
  };
}

/**
 * A service of a swarm that any node may run, with data on a local volume; several instances are the matter of
 * shared-volume-writers. A constraint of any kind may be meant to hold it, and a folder of the host may be shared.
 */
function* swarm(system: System, component: Component): Iterable<RawFinding> {
  const { lifecycle, verdict, optional } = component;
  if (lifecycle !== 'service' || optional || mayRunSeveral(component) || verdict.class !== 'stateful') return;
  if (!verdict.state.some(({ where, tolerance }) => where === 'volume' && tolerance !== 'tolerable')) return;
  const mount = volumeLeftBehind(system, component);
  if (mount === undefined) return;
  const development: Severity | undefined = servesDevelopment(system) ? 'hint' : undefined;
  yield {
    at: mount.at,
    message: 'swarm',
    severity: development ?? 'warning',
    component: component.id,
    data: { name: nameOf(component), source: mount.source ?? '' },
  };
}
