import { purposeOf } from '../../classify/mounts';
import type { Mount } from '../../model/storage';
import type { Component, System } from '../../model/system';
import { itemsAt } from '../../yaml/located';

/** True for a named volume that every node of a swarm makes for itself. */
export function isLocalVolume({ volume, driver }: Mount): boolean {
  return volume === 'named' && (driver === undefined || driver === 'local');
}

/** True for a named volume that all nodes of a swarm reach; what an external one is made of is decided elsewhere. */
export function isSharedVolume({ volume, driver }: Mount): boolean {
  return volume === 'named' && driver !== undefined && driver !== 'local' && driver !== 'external';
}

/** True for a mount that is written to and whose path does not speak of configuration, scratch files or logs. */
export function mayHoldData(mount: Mount): boolean {
  return !mount.readOnly && ['data', 'unclear', 'code'].includes(purposeOf(mount));
}

/** The local volume that a task of a swarm leaves behind when it moves; undefined where a constraint may keep it in place. */
export function volumeLeftBehind({ compose }: Pick<System, 'compose'>, component: Component): Mount | undefined {
  if (compose?.kind !== 'swarm') return undefined;
  if (itemsAt(component.body, 'deploy', 'placement', 'constraints').length > 0) return undefined;
  return component.containers
    .flatMap(({ mounts }) => mounts)
    .find((mount) => isLocalVolume(mount) && mayHoldData(mount));
}
