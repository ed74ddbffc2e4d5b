import type { StateItem } from '../model/evidence';
import type { Component } from '../model/system';
import { volumeLeftBehind } from '../rules/shared/localVolume';
import { replicatesByItself } from '../rules/shared/replication';
import type { Loss } from './loss';
import { onOneHost } from './places';
import { lossesOf, type Scene } from './scene';
import type { StateFate } from './types';
import { agree, capitalised, kept, quoted } from './words';

/** What becomes of the things that failed components keep (N11, N21, N25). */
export function fatesOf(scene: Scene): readonly StateFate[] {
  if (scene.failure.kind === 'partition') return cutOff(scene);
  return lossesOf(scene).flatMap((loss) =>
    loss.component.verdict.state.map((item): StateFate => {
      const { fate, says } = fateOf(scene, loss, item);
      return { component: loss.component.id, item, fate, says: `${says}${rescue(loss.component, fate, item)}` };
    }),
  );
}

type Fate = Pick<StateFate, 'fate' | 'says'>;

function fateOf(scene: Scene, loss: Loss, item: StateItem): Fate {
  const what = kept(scene.system, loss.component.id, item);
  if (loss.cause === 'some' || loss.cause === 'active') return ofSome(loss, item, what);
  if (loss.cause === 'no-majority')
    return {
      fate: 'unreachable',
      says: `${capitalised(what)} is still in the copies that are left, and can be had again once a majority is there.`,
    };
  if (item.lost === null) return { fate: 'unknown', says: `The files do not say whether ${what} survives.` };
  if (item.lost) return { fate: 'lost', says: `${capitalised(what)} is gone with it.` };
  if (scene.failure.kind === 'node') return onLostNode(scene, loss.component, item, what);
  if (scene.failure.kind === 'zone')
    return { fate: 'unknown', says: `The files do not say whether ${what} can be reached from another zone.` };
  if (item.where === 'volume' && volumeLeftBehind(scene.system, loss.component) !== undefined)
    return {
      fate: 'unknown',
      says: `${capitalised(what)} is still on the node where it ran; the files do not say whether it starts there again.`,
    };
  return { fate: 'kept', says: `${capitalised(what)} is still there when it is back.` };
}

/** Some instances are gone: what only they had is gone, what others have or share is not. */
function ofSome({ component, lost, left }: Loss, item: StateItem, what: string): Fate {
  const instances = agree(lost ?? 2, 'the lost instance', 'the lost instances');
  if (replicatesByItself(component)) {
    const late =
      component.declared?.replication?.text === 'async' ? ', without the last writes if they were not copied yet' : '';
    const rest = agree(left ?? 2, 'the instance that is left has', 'the instances that are left have');
    return { fate: 'kept', says: `${capitalised(rest)} copies of ${what}${late}.` };
  }
  if (item.lost === null)
    return { fate: 'unknown', says: `The files do not say whether ${instances} took a part of ${what} along.` };
  if (item.lost) return { fate: 'lost', says: `The part of ${what} that ${instances} had is gone.` };
  if (item.where === 'template' || item.where === 'host-path')
    return {
      fate: 'unreachable',
      says: `The part of ${what} that ${instances} had cannot be reached until ${agree(lost ?? 2, 'it is', 'they are')} back.`,
    };
  return { fate: 'kept', says: `${capitalised(what)} is not touched.` };
}

/** A node takes its disk with it until it comes back; a claim may be somewhere else. */
function onLostNode({ system, failure }: Scene, component: Component, { where }: StateItem, what: string): Fate {
  const node = failure.kind === 'node' && !onOneHost(system) ? `\`${failure.node}\`` : 'the host';
  const onDisk = where === 'host-path' || diskOf(system, component) || (onOneHost(system) && !isRemote(component));
  if (onDisk)
    return {
      fate: 'unreachable',
      says: `${capitalised(what)} is on the disk of ${node}: it is back when ${node} is, and lost if its disk is.`,
    };
  return { fate: 'unknown', says: `The files do not say whether ${what} can be attached to another node.` };
}

function diskOf({ nodeVolumes }: Scene['system'], { id }: Component): boolean {
  return nodeVolumes?.some(({ users }) => users.includes(id)) === true;
}

/** A named driver other than Docker's own keeps volumes elsewhere. */
function isRemote({ containers }: Component): boolean {
  return containers.some(({ mounts }) => mounts.some(({ driver }) => driver !== undefined && driver !== 'local'));
}

/** What a network cut keeps callers from. Nothing is lost, both sides run. */
function cutOff({ system, casualties }: Scene): readonly StateFate[] {
  return casualties.cut.flatMap(({ from, to }) =>
    (system.byId.get(to)?.verdict.state ?? []).map((item): StateFate => {
      const says = `${capitalised(kept(system, to, item))} is not lost, but out of reach for ${quoted(system, from)}.`;
      return { component: to, item, fate: 'unreachable', says };
    }),
  );
}

/** What brings lost state back, or whether it may be lost, as the file says it. */
function rescue({ declared }: Component, fate: StateFate['fate'], { tolerance }: StateItem): string {
  const backup = declared?.recovery.backup?.text;
  const rpo = declared?.recovery.rpo?.text;
  if ((fate === 'unreachable' || fate === 'unknown' || fate === 'lost') && backup !== undefined && backup !== 'none') {
    const missing = rpo === undefined ? '' : `; up to ${rpo} of writes may be missing`;
    return ` A backup (${backup}) is there if it comes to that${missing}.`;
  }
  if (fate !== 'lost') return '';
  if (tolerance === 'tolerable') return ' That may be lost.';
  // Where nothing tells whether it may, that is among the unknowns.
  return tolerance === 'not-tolerable' ? ' That must not be lost.' : '';
}
