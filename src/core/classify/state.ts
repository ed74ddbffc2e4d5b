import type { Container } from '../model/component';
import type { StateItem, StateWhere } from '../model/evidence';
import { stateKinds } from '../model/stateKind';
import type { Mount } from '../model/storage';
import { keepsFolder } from './kept-folder';
import { outlives, purposeOf } from './mounts';
import { sessionPlace } from './session-settings';
import { standingOf, whereOf, type Standing } from './standing';
import { storageWeight } from './storage-weight';
import { configured, type Recognised, type Subject } from './subject';

/** A native author who says that something stands in one of these has said where the technology's data is. */
const ownPlaces: ReadonlySet<string> = new Set(['memory', 'ephemeral-disk', 'volume']);

/** What a stateful component keeps and whether it survives; empty for a component that holds nothing itself. */
export function stateOf(subject: Subject): readonly StateItem[] {
  const items = [...declared(subject), ...sessions(subject)];
  // A task with a store's image is the store's client: what it keeps is what it writes to a volume.
  const ends = subject.task || subject.facts.lifecycle === 'one-shot' || subject.facts.lifecycle === 'scheduled';
  const technology = ends ? undefined : ofTechnology(subject);
  if (technology !== undefined && subject.facts.declared?.state.some(({ keptIn }) => ownPlaces.has(keptIn)) !== true)
    items.push(technology);
  if (technology === undefined) items.push(...ofVolumes(subject, items.length > 0));
  if (items.length === 0) items.push(unknown(subject));
  return items;
}

function declared({ facts }: Subject): StateItem[] {
  return (facts.declared?.state ?? []).flatMap((item): StateItem[] => {
    const place = {
      memory: { where: 'memory', lost: true },
      'ephemeral-disk': { where: 'ephemeral', lost: true },
      volume: { where: 'volume', lost: false },
    } as const;
    if (item.keptIn !== 'memory' && item.keptIn !== 'ephemeral-disk' && item.keptIn !== 'volume') return [];
    const kind = stateKinds.find((known) => known === item.kind?.text) ?? 'data';
    return [{ holds: item.holds.text, kind, ...place[item.keptIn], tolerance: item.loss, at: item.kept.at }];
  });
}

function sessions({ settings, mounts, facts }: Subject): StateItem[] {
  return settings.flatMap((setting): StateItem[] => {
    const place = sessionPlace(setting);
    if (place !== 'process' && place !== 'files') return [];
    const standing: Pick<Standing, 'where' | 'lost'> =
      place === 'process'
        ? { where: 'memory', lost: true }
        : standingOf(['/var/lib/php/sessions', '/tmp'], mounts, facts, []);
    return [
      {
        holds: 'sessions',
        kind: 'session',
        where: standing.where,
        lost: standing.lost,
        tolerance: 'not-tolerable',
        at: setting.at,
      },
    ];
  });
}

/** What the catalogue says the technology keeps, and the mount it comes to stand on. */
function ofTechnology(subject: Subject): StateItem | undefined {
  const { facts, technology: found } = subject;
  const technology = found?.technology;
  if (found === undefined || technology === undefined) return undefined;
  const keeps = technology.keeps;
  if (
    technology.class === 'stateless' &&
    !configured(subject, technology.statefulWhen) &&
    !keepsFolder(subject, technology)
  )
    return undefined;
  const base = {
    holds: keeps?.what ?? 'data',
    kind: keeps?.kind ?? ('data' as const),
    tolerance: toleranceOf(technology.lossTolerable),
  };
  if (facts.operated) return { ...base, where: 'operator', lost: ephemeralOperator(subject), at: found.text.at };
  if (facts.format === 'native')
    return {
      ...base,
      where: keeps?.where === 'memory' ? 'memory' : 'volume',
      lost: keeps?.where === 'memory',
      at: found.text.at,
    };
  const on = configured(subject, keeps?.persistenceOn);
  const off = configured(subject, keeps?.persistenceOff) || (keeps !== undefined && !keeps.persistsByDefault && !on);
  const standing = standingOf(keeps?.paths ?? [], mountsOf(found, subject), facts, namedPaths(subject));
  if (off || (keeps?.where === 'memory' && !on)) return { ...base, where: 'memory', lost: true, at: found.text.at };
  return {
    ...base,
    where: standing.where,
    lost: standing.lost,
    at: standing.mount !== undefined && standing.lost === true ? standing.mount.at : found.text.at,
  };
}

/** What the container that runs the technology mounts: another container's volumes hold nothing of it. */
function mountsOf({ text }: Recognised, { containers, mounts }: Subject): readonly Mount[] {
  const itself = containers.find(({ image, command, environment, ports }) =>
    [image, ...command, ...environment, ...ports].some((place) => place?.at === text.at),
  );
  return itself?.mounts ?? mounts;
}

function toleranceOf(loss: 'no' | 'unknown' | 'yes'): StateItem['tolerance'] {
  return loss === 'no' ? 'not-tolerable' : loss === 'yes' ? 'tolerable' : 'unknown';
}

/** An operator's resource keeps its data on managed storage, unless its own setting says ephemeral. */
function ephemeralOperator(subject: Subject): boolean {
  return subject.facts.ephemeralStorage === true;
}

/** Absolute paths that settings or the command line name: `PGDATA=/data/pg`, `--dbpath /data`, `server /export`. */
function namedPaths({ settings, words }: Subject): readonly string[] {
  const fromSettings = settings.flatMap(({ name, value }) =>
    /data|dir|path|home|store|storage|volume/i.test(name) && value?.startsWith('/') ? [value] : [],
  );
  const fromWords = words.flatMap(({ text }) => /^(?:-{1,2}[\w.-]+=)?(\/[\w./-]+)$/.exec(text)?.[1] ?? []);
  return [
    ...fromSettings,
    ...fromWords.filter((path) => !/^\/(?:etc|bin|usr|opt|config|scripts?|tmp|dev|run)\b|\.\w{1,5}$/.test(path)),
  ];
}

/** Without a known technology, each volume that speaks for state is an item. */
function ofVolumes(subject: Subject, others: boolean): StateItem[] {
  const items = subject.containers.flatMap((container) =>
    container.mounts
      .filter((mount) => storageWeight(mount, container, subject) > 0 || isScratchData(mount, container))
      .map((mount): StateItem => ({
        holds: 'files',
        kind: 'file',
        ...whereOf(mount, subject.facts),
        tolerance: 'unknown',
        at: mount.at,
      })),
  );
  const lasting = items.filter((item) => item.lost === false);
  return lasting.length > 0 || others ? lasting : items;
}

/** Data on a mount that goes with the container: it is what such a component loses. */
function isScratchData(mount: Mount, container: Container): boolean {
  return !mount.readOnly && !outlives(mount) && mount.volume !== 'tmpfs' && purposeOf(mount, container) === 'data';
}

function unknown({ facts, technology }: Subject): StateItem {
  const where: StateWhere = facts.operated ? 'operator' : facts.format === 'native' ? 'memory' : 'container-layer';
  const lost = facts.operated ? false : facts.format === 'native' ? null : true;
  return { holds: 'data', kind: 'data', where, lost, tolerance: 'unknown', at: technology?.text.at ?? facts.at };
}
