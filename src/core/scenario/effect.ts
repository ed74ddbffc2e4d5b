import { servesRequests } from '../graph/entries';
import { lossesOf, type Scene } from './scene';
import { splitOf } from './split';
import type { Effect, JourneyEffect, StateFate } from './types';

const order: readonly Effect[] = ['breaks', 'unknown', 'degrades', 'holds'];

/** The worst of several. */
export function worst(effects: readonly Effect[]): Effect {
  return order.find((effect) => effects.includes(effect)) ?? 'holds';
}

/** What the failure means for users; where the files name no entry point, for what serves requests. */
export function effectOf(scene: Scene, journeys: readonly JourneyEffect[], fates: readonly StateFate[]): Effect {
  return worst([
    ...journeys.map(({ effect }) => effect),
    ...unseen(scene),
    ...(splitOf(scene) === 'unknown' ? (['unknown'] as const) : []),
    ...(isNoticed(scene) || fates.some(isMissed) ? (['degrades'] as const) : []),
  ]);
}

/** Where no journey shows it: what serves requests stops, and nobody knows for whom. */
function unseen({ system, spread, doubtful, casualties }: Scene): readonly Effect[] {
  const { availability, byId } = system;
  const serves = (id: string): boolean => {
    const component = byId.get(id);
    return component !== undefined && servesRequests(component);
  };
  if (availability.assumedEntries) {
    if ([...spread.down.keys()].some(serves)) return ['breaks'];
    return [...doubtful.keys()].some(serves) || casualties.unplaced.some(({ id }) => serves(id)) ? ['unknown'] : [];
  }
  return unchartedOf({ system, spread }).length > 0 ? ['unknown'] : [];
}

/** Ids of what is down and serves requests that no file shows anybody to send. */
export function unchartedOf({ system, spread }: Pick<Scene, 'system' | 'spread'>): readonly string[] {
  if (system.availability.assumedEntries) return [];
  return [...spread.down.keys()].filter((id) => {
    const component = system.byId.get(id);
    if (component === undefined || !servesRequests(component)) return false;
    return system.availability.of.get(id)?.reason === 'unknown-callers';
  });
}

/** Those of them that a reader has to ask about: what another one that is down calls has a known caller. */
export function askedAbout(scene: Pick<Scene, 'system' | 'spread'>): readonly string[] {
  const called = new Set([...scene.spread.down.values()].map(({ via }) => via?.to));
  const uncharted = unchartedOf(scene);
  const outermost = uncharted.filter((id) => !called.has(id));
  return outermost.length > 0 ? outermost : uncharted;
}

/** Work stays undone, or something goes on with less; nobody but operators misses what watches. */
function isNoticed({ system, spread, casualties }: Scene): boolean {
  const watches = (id: string): boolean => system.byId.get(id)?.duty === 'observer';
  return (
    [...spread.lacking.keys()].some((id) => !watches(id)) ||
    [...spread.down.keys()].some((id) => system.byId.get(id)?.duty === 'background') ||
    casualties.stalled.length > 0
  );
}

/** State that is gone and that somebody may want back. */
export function isMissed({ fate, item }: StateFate): boolean {
  return fate === 'lost' && item.tolerance !== 'tolerable';
}

/** True when the failure takes nothing that runs. */
export function isHarmless(scene: Scene): boolean {
  return lossesOf(scene).length === 0 && scene.casualties.cut.length === 0 && scene.casualties.doubts.length === 0;
}
