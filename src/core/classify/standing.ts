import type { StateWhere } from '../model/evidence';
import type { ComponentFacts } from '../model/component';
import type { Mount } from '../model/storage';
import { outlives, purposeOf } from './mounts';

/** Where data at some paths comes to stand. */
export interface Standing {
  readonly where: StateWhere;
  /** Null where a folder is mounted and the file does not say at which path. */
  readonly lost: boolean | null;
  readonly mount: Mount | undefined;
}

/**
 * Finds the mount that data folders stand on: the deepest that holds one of them, else a writable one inside them.
 * A path that a setting names (`--dbpath`, `PGDATA`) counts like a known one. With no mount it is the container's layer.
 */
export function standingOf(
  paths: readonly string[],
  mounts: readonly Mount[],
  facts: ComponentFacts,
  named: readonly string[],
): Standing {
  const writable = mounts.filter(
    (mount) =>
      !mount.readOnly && mount.volume !== 'config' && mount.path !== undefined && purposeOf(mount) !== 'socket',
  );
  const holding = [...named, ...paths].flatMap((path) => writable.filter((mount) => contains(mount.path, path)));
  const deepest = holding.sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0));
  const found =
    deepest.find(outlives) ??
    deepest[0] ??
    writable.find(
      (mount) =>
        paths.some((path) => contains(path, mount.path)) &&
        purposeOf(mount) !== 'configuration' &&
        purposeOf(mount) !== 'logs',
    ) ??
    writable.find((mount) => outlives(mount) && purposeOf(mount) === 'data' && !isForeign(mount, paths)) ??
    writable.find((mount) => !outlives(mount) && purposeOf(mount) === 'data' && !isForeign(mount, paths));
  if (found !== undefined) return { ...whereOf(found, facts), mount: found };
  // What is mounted read-only at the data's own place was written elsewhere and is not lost here.
  const fixed = mounts.find(
    (mount) => mount.readOnly && outlives(mount) && paths.some((path) => contains(mount.path, path)),
  );
  if (fixed !== undefined) return { ...whereOf(fixed, facts), mount: fixed };
  const somewhere = mounts.some((mount) => mount.path === undefined && !mount.readOnly && outlives(mount));
  return { where: 'container-layer', lost: somewhere ? null : true, mount: undefined };
}

/** A folder such as `/media` under an application that keeps its own state in `/config`: the files are not its state. */
function isForeign(mount: Mount, paths: readonly string[]): boolean {
  return (
    paths.length > 0 &&
    /^\/(?:media|movies|music|tv|downloads?|photos|books|videos|shared?|mnt|backups?|import|host)(?:\/|$)/i.test(
      mount.path ?? '',
    )
  );
}

/** True when `folder` is `path` or an ancestor of it. */
export function contains(folder: string | undefined, path: string | undefined): boolean {
  if (folder === undefined || path === undefined) return false;
  const parent = folder.replace(/\/+$/, '');
  return parent !== '' && (path === parent || path.startsWith(`${parent}/`));
}

/** The word for a mount and whether a recreated container or rescheduled pod loses it (LABELLING, volatile). */
export function whereOf(mount: Mount, facts: ComponentFacts): { where: StateWhere; lost: boolean } {
  switch (mount.volume) {
    case 'named':
    case 'claim':
    case 'network-disk':
      return { where: 'volume', lost: false };
    case 'template':
      return { where: 'template', lost: false };
    case 'bind':
      return { where: 'host-path', lost: false };
    case 'host-path': {
      const held =
        facts.lifecycle === 'per-node' || facts.constraints.some((constraint) => constraint.kind === 'pinned-to-node');
      return { where: 'host-path', lost: !held };
    }
    case 'tmpfs':
      return { where: 'tmpfs', lost: true };
    case 'anonymous':
      return { where: 'anonymous-volume', lost: true };
    case 'empty-dir-memory':
      return { where: 'memory', lost: true };
    case 'empty-dir':
    case 'ephemeral':
    case 'config':
      return { where: 'ephemeral', lost: true };
  }
}
