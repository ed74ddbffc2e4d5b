import { hopsTo, journeysFrom, type Journeys, type Needs } from '../graph/journeys';
import type { Arrival } from '../graph/failureGraph';
import type { Link } from '../model/link';
import { askedAbout, isMissed } from './effect';
import { componentIn, type Scene } from './scene';
import { splitOf, whyUnknown } from './split';
import type { JourneyEffect, StateFate } from './types';
import { capitalised, heldThings, quoted, quotedList } from './words';

/** What becomes of users at each entry point; none where the files name no entry point. */
export function journeysOf(scene: Scene, fates: readonly StateFate[]): readonly JourneyEffect[] {
  const { failure } = scene;
  const left = leftOf(scene);
  const losing = new Set(fates.filter(isMissed).map(({ component }) => component));
  const reduced = new Set(scene.casualties.reduced.map(({ component }) => component.id).filter((id) => losing.has(id)));
  const unplaced = new Set(scene.casualties.unplaced.map(({ id }) => id));
  const uncharted = askedAbout(scene);
  const split = splitOf(scene) === 'unknown' && failure.kind === 'partition' ? failure.between[0] : undefined;
  return scene.system.availability.entries.map((entry): JourneyEffect => {
    const gone = scene.spread.down.get(entry);
    if (gone !== undefined) return broken(scene, entry);
    if (scene.doubtful.has(entry)) return uncertain(scene, entry);
    const journeys = journeysFrom([entry], left);
    const reached = [...journeys.keys()];
    const homeless = reached.filter((id) => unplaced.has(id));
    if (homeless.length > 0) return placeless(scene, entry, homeless);
    const lacks = reached.find((id) => scene.spread.lacking.has(id));
    if (lacks !== undefined) return degraded(scene, entry, lacks, journeys);
    const loses = reached.find((id) => reduced.has(id));
    if (loses !== undefined) return partly(scene, entry, loses, journeys);
    if (uncharted.length > 0) return unseen(scene, entry, uncharted);
    if (split !== undefined && reached.includes(split)) return apart(scene, entry, split);
    return { entry, effect: 'holds', way: [], says: `${comers(scene, entry)} notice nothing.` };
  });
}

/** What requests wait for and still come to. */
function leftOf({ needs, spread, casualties }: Scene): Needs {
  const cut = new Set(casualties.cut);
  const passes = (link: Link): boolean => !spread.down.has(link.to) && !cut.has(link);
  return new Map([...needs].map(([from, links]) => [from, links.filter(passes)]));
}

function broken(scene: Scene, entry: string): JourneyEffect {
  const way = wayDown(entry, scene.spread.down);
  const users = comers(scene, entry);
  const last = way.at(-1);
  if (last === undefined) return { entry, effect: 'breaks', way, says: `${users} get no answer: it is gone.` };
  const cut = scene.casualties.cut.includes(last);
  const end = cut
    ? `${quoted(scene.system, last.from)} cannot reach ${quoted(scene.system, last.to)}`
    : `they need ${quoted(scene.system, last.to)}`;
  return {
    entry,
    effect: 'breaks',
    way,
    says: `${users} get no answer: ${end}${through(scene, entry, way, cut ? last.from : undefined)}.`,
  };
}

function uncertain(scene: Scene, entry: string): JourneyEffect {
  const way = wayDown(entry, scene.doubtful);
  const doubt = quoted(scene.system, way.at(-1)?.to ?? entry);
  const says = `${comers(scene, entry)} may get no answer: whether ${doubt} is still there is not known${through(scene, entry, way)}.`;
  return { entry, effect: 'unknown', way, says };
}

function placeless(scene: Scene, entry: string, homeless: readonly string[]): JourneyEffect {
  const says = `What ${comers(scene, entry, true)} get is not known: the files do not say where ${quotedList(scene.system, homeless)} ${homeless.length === 1 ? 'runs' : 'run'}.`;
  return { entry, effect: 'unknown', way: [], says };
}

/** Instances that cannot reach each other may go on or not. */
function apart(scene: Scene, entry: string, split: string): JourneyEffect {
  const says = `What ${comers(scene, entry, true)} get is not known: ${whyUnknown(scene, split)}.`;
  return { entry, effect: 'unknown', way: [], says };
}

/** No file shows who calls what is gone. */
function unseen(scene: Scene, entry: string, uncharted: readonly string[]): JourneyEffect {
  const says = `Whether ${comers(scene, entry, true)} need ${quotedList(scene.system, uncharted)} is not known: no file shows who calls ${uncharted.length === 1 ? 'it' : 'them'}.`;
  return { entry, effect: 'unknown', way: [], says };
}

function degraded(scene: Scene, entry: string, id: string, journeys: Journeys): JourneyEffect {
  const [lack] = scene.spread.lacking.get(id) ?? [];
  const way = [...hopsTo(id, journeys), ...(lack === undefined ? [] : [lack.link])];
  const { system } = scene;
  const [at, missing] = [quoted(system, id), quoted(system, lack?.link.to ?? id)];
  const how =
    lack === undefined || lack.instead.length === 0
      ? lack?.carried === 'waits'
        ? `what ${at} leaves to ${missing} waits`
        : `${at} goes on without ${missing}`
      : `${at} uses ${quotedList(system, lack.instead)} instead of ${missing}`;
  return { entry, effect: 'degrades', way, says: `${comers(scene, entry)} still get answers; ${how}.` };
}

/** Some of the instances are gone, and what they alone knew. */
function partly(scene: Scene, entry: string, id: string, journeys: Journeys): JourneyEffect {
  const lost = (componentIn(scene, id)?.verdict.state ?? []).filter((item) => item.lost === true);
  const says = `${comers(scene, entry)} still get answers, but some of them lose what the lost part of ${quoted(scene.system, id)} kept for them (${heldThings(lost)}).`;
  return { entry, effect: 'degrades', way: hopsTo(id, journeys), says };
}

/** From the entry point towards where the failure started, link by link; two that are cut from each other end it. */
function wayDown(entry: string, down: ReadonlyMap<string, Arrival>): readonly Link[] {
  const way: Link[] = [];
  for (let here = down.get(entry); here?.via !== undefined; here = down.get(here.via.to)) {
    way.push(here.via);
    if (here.distance <= 1) break;
  }
  return way;
}

/** @param end where the sentence has named the last one already */
function through({ system }: Scene, entry: string, way: readonly Link[], end?: string): string {
  const between = way.map(({ from }) => from).filter((id) => id !== entry && id !== end);
  if (between.length === 0) return '';
  return ` (by way of ${between.map((id) => quoted(system, id)).join(', ')})`;
}

/** The users of an entry point: a client itself, or those who come in there. */
function comers(scene: Scene, entry: string, inside = false): string {
  const client = componentIn(scene, entry)?.kind === 'client';
  const words = client
    ? `users of ${quoted(scene.system, entry)}`
    : `users who come in at ${quoted(scene.system, entry)}`;
  return inside ? words : capitalised(words);
}
