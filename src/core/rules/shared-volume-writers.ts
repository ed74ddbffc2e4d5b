import type { RawFinding } from '../finding';
import type { Mount } from '../model/storage';
import type { Component, System } from '../model/system';
import { defineRule } from './rule';
import { mayRunSeveral } from './shared/count';
import { isLocalVolume, isSharedVolume, mayHoldData } from './shared/localVolume';
import { heldToOneNode } from './shared/places';
import { isStore, replicatesByItself } from './shared/replication';
import { counted, nameOf } from './shared/words';

/** Several instances share a volume that only one of them can have, or that each node has its own of. */
export default defineRule({
  id: 'shared-volume-writers',
  category: 'state',
  severity: { compose: 'error', other: 'warning' },
  notes: ['N09'],
  summary: 'Several instances use a volume that cannot be shared among them.',
  messages: {
    attached:
      '`{name}` may run as {count} but the claim `{volume}` ({modes}) attaches to one node, so instances on other nodes cannot start; use ReadWriteMany storage or a StatefulSet with a claim per instance.',
    together:
      '`{name}` may run as {count} on one node because the claim `{volume}` ({modes}) attaches to that node only; use ReadWriteMany storage or a StatefulSet with a claim per instance.',
    'one-pod':
      '`{name}` may run as {count} but the claim `{volume}` (ReadWriteOncePod) admits a single pod, so the second instance never starts; use another access mode or a StatefulSet with a claim per instance.',
    corrupts:
      '`{name}` runs as {count} that write to the same `{volume}` at `{path}`, which corrupts the data of {technology}; run one instance, or give each its own volume and set replication up.',
    twins:
      '`{name}` and `{other}` both run {technology} on the same `{volume}`, which corrupts its data; give each its own volume.',
    scattered:
      '`{name}` runs as {count} on any node of the swarm, and the local volume `{volume}` is another one on each node, so instances see different data; pin the service to a node or use shared storage.',
  },
  *check({ system }) {
    for (const component of system.components) {
      if (component.off || component.operated) continue;
      if (component.format === 'kubernetes') yield* claims(component);
      if (component.format === 'compose') yield* volumes(system, component);
    }
    yield* twins(system);
  },
});

function* claims(component: Component): Iterable<RawFinding> {
  if (!mayRunSeveral(component)) return;
  const seen = new Set<string>();
  for (const mount of mountsOf(component)) {
    const modes = mount.accessModes;
    // A claim that is not in the set has unknown modes; access modes bind volumes to nodes, so read-only mounts count.
    if (mount.volume !== 'claim' || modes === undefined || modes.length === 0 || seen.has(mount.source ?? '')) continue;
    if (modes.some((mode) => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany')) continue;
    seen.add(mount.source ?? '');
    const onePod = modes.includes('ReadWriteOncePod');
    const pinned = heldToOneNode(component) !== undefined;
    yield {
      at: mount.at,
      message: onePod ? 'one-pod' : pinned ? 'together' : 'attached',
      severity: onePod ? 'error' : pinned ? 'information' : 'warning',
      component: component.id,
      data: {
        name: nameOf(component),
        count: counted(component.instances),
        volume: mount.source ?? '',
        modes: modes.join(', '),
      },
      related: [
        ...(mount.accessModesAt
          ? [{ at: mount.accessModesAt, message: `\`${mount.source ?? ''}\` is claimed as ${modes.join(', ')}.` }]
          : []),
        { at: component.instances.at, message: `\`${nameOf(component)}\` may run as ${counted(component.instances)}.` },
      ],
    };
  }
}

function* volumes(system: System, component: Component): Iterable<RawFinding> {
  const { technology } = component;
  if (!mayRunSeveral(component)) return;
  const pinned = heldToOneNode(component) !== undefined;
  const free = system.compose?.kind === 'swarm' && !pinned;
  for (const mount of writable(component)) {
    const data = onDataPath(component, mount);
    const common = {
      at: mount.at,
      component: component.id,
      data: {
        name: nameOf(component),
        count: counted(component.instances),
        volume: mount.source ?? '',
        path: mount.path ?? '',
        technology: technology?.name ?? '',
      },
      related: [
        { at: component.instances.at, message: `\`${nameOf(component)}\` runs as ${counted(component.instances)}.` },
      ],
    };
    if (free && isLocalVolume(mount)) {
      const keeps = component.verdict.state.some((item) => item.where === 'volume');
      if (keeps && mayHoldData(mount) && !replicatesByItself(component))
        yield { ...common, message: 'scattered', severity: 'warning' };
    } else if (data && technology !== undefined && isStore(component) && (!free || isSharedVolume(mount))) {
      // A folder of the host, or an external volume, may be another one on each node.
      yield { ...common, message: 'corrupts', severity: 'error' };
    }
  }
}

/** Two services of one store technology on one volume: the later one is reported. */
function* twins(system: System): Iterable<RawFinding> {
  const first = new Map<string, { component: Component; mount: Mount }>();
  for (const component of system.components) {
    const { technology, format, lifecycle, optional, off } = component;
    if (format !== 'compose' || technology === undefined || lifecycle !== 'service' || optional || off) continue;
    if (!isStore(component) || component.verdict.class !== 'stateful') continue;
    for (const mount of writable(component).filter((each) => onDataPath(component, each))) {
      const key = `${technology.id} ${mount.volume} ${mount.source ?? ''}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, { component, mount });
      else if (other.component !== component) {
        yield {
          at: mount.at,
          message: 'twins',
          severity: 'error',
          component: component.id,
          data: {
            name: nameOf(component),
            other: other.component.name,
            technology: technology.name,
            volume: mount.source ?? '',
          },
          related: [
            { at: other.mount.at, message: `\`${other.component.name}\` uses \`${mount.source ?? ''}\` here.` },
          ],
        };
      }
    }
  }
}

function mountsOf(component: Component): readonly Mount[] {
  return component.containers.flatMap((container) => container.mounts);
}

/** Volumes shared by all instances and written to; a template in the name gives each instance its own. */
function writable(component: Component): readonly Mount[] {
  return mountsOf(component).filter(
    (mount) =>
      (mount.volume === 'named' || mount.volume === 'bind') &&
      !mount.readOnly &&
      mount.source !== undefined &&
      !mount.source.includes('{{'),
  );
}

function onDataPath(component: Component, mount: Mount): boolean {
  const path = mount.path;
  return (
    path !== undefined &&
    (component.technology?.keeps?.paths ?? []).some((data) => within(data, path) || within(path, data))
  );
}

/** True when `path` is `folder` or lies below it. */
function within(path: string, folder: string): boolean {
  const base = folder.replace(/\/+$/, '');
  return path === base || path.startsWith(`${base}/`);
}
