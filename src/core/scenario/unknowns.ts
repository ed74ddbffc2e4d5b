import { isOutside } from '../graph/verdict';
import type { System } from '../model/system';
import { isMissed } from './effect';
import { lossesOf, type Scene } from './scene';
import type { Failure, Recovery, StateFate } from './types';
import { agree, kept, quoted, quotedList } from './words';

/** What the files do not say and the answer depends on. */
export function unknownsOf(
  scene: Scene,
  fates: readonly StateFate[],
  recoveries: readonly Recovery[],
): readonly string[] {
  return [
    ...entries(scene),
    ...counts(scene),
    ...places(scene),
    ...spreads(scene),
    ...assumed(scene),
    ...classes(scene),
    ...values(scene, fates),
    ...times(scene, recoveries),
    ...(scene.system.partial ? ['Some files could not be read, so links and components may be missing.'] : []),
  ];
}

function entries({ system }: Scene): readonly string[] {
  if (!system.availability.assumedEntries) return [];
  return ['The files name no entry point, so which users notice is not known.'];
}

/** A count that varies is taken at its least. */
function counts({ system, failure }: Scene): readonly string[] {
  if (failure.kind !== 'instance') return [];
  const component = system.byId.get(failure.component);
  const { min = null, max = null } = component?.instances ?? {};
  if (component === undefined || min === null || min === max) return [];
  const most = max === null ? 'more' : `up to ${max}`;
  return [
    `How many instances of ${quoted(system, component.id)} run at that moment is not known: at least ${min}, ${most}; the least is taken.`,
  ];
}

function places({ system, failure, casualties: { unplaced } }: Scene): readonly string[] {
  if (unplaced.length === 0) return [];
  const where = failure.kind === 'node' ? 'node' : 'zone';
  const names = quotedList(
    system,
    unplaced.map(({ id }) => id),
  );
  return [
    `The files name no ${where} for ${names}, so whether ${agree(unplaced.length, 'it is', 'they are')} lost is not known.`,
  ];
}

function spreads({ system, failure, casualties }: Scene): readonly string[] {
  const presumed = casualties.reduced.flatMap((loss) => loss.presumed ?? []);
  const even = casualties.reduced.filter((loss) => loss.presumed === undefined).map(({ component }) => component.id);
  if (failure.kind !== 'zone' || even.length === 0) return presumed;
  return [
    ...presumed,
    `How the instances of ${quotedList(system, even)} spread over ${agree(even.length, 'its', 'their')} zones is not said; evenly is assumed.`,
  ];
}

/** Links that names or shared secrets suggest. */
function assumed({ system, spread }: Scene): readonly string[] {
  return [...spread.down].flatMap(([id, { via }]) =>
    via?.strength === 'assumed'
      ? [
          `Whether ${quoted(system, id)} really needs ${quoted(system, via.to)} is not certain: it is taken from ${via.evidence}.`,
        ]
      : [],
  );
}

function classes(scene: Scene): readonly string[] {
  const unsure = lossesOf(scene)
    .map(({ component }) => component)
    .filter(
      (component) =>
        component.verdict.confidence === 'low' &&
        component.duty !== 'observer' &&
        component.technology === undefined &&
        !isOutside(component),
    );
  if (unsure.length === 0) return [];
  const names = quotedList(
    scene.system,
    unsure.map(({ id }) => id),
  );
  return [
    `Whether ${names} ${agree(unsure.length, 'keeps', 'keep')} anything is not known: nothing in the files shows it.`,
  ];
}

function values({ system }: Scene, fates: readonly StateFate[]): readonly string[] {
  const unsaid = fates.filter((fate) => isMissed(fate) && fate.item.tolerance === 'unknown');
  return [
    ...new Set(
      unsaid.map(({ item, component }) => `Whether ${kept(system, component, item)} may be lost is not said.`),
    ),
  ];
}

function times({ system, failure }: Scene, recoveries: readonly Recovery[]): readonly string[] {
  return timesUnsaid(system, withoutTime(system, failure, recoveries));
}

/** Ids of the components that come back after a failure, nobody says when. */
export function withoutTime(system: System, failure: Failure, recoveries: readonly Recovery[]): readonly string[] {
  if (failure.kind === 'partition') return [];
  const waiting = recoveries.filter(({ component, time, by }) => {
    const known = system.byId.get(component);
    return time === undefined && by !== 'replica' && known !== undefined && !isOutside(known);
  });
  return [...new Set(waiting.map(({ component }) => component))];
}

/** The sentence about components whose return has no time; none for none. */
export function timesUnsaid(system: System, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  return [`How long it takes until ${quotedList(system, ids)} ${agree(ids.length, 'is', 'are')} back is not said.`];
}
