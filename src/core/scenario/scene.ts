import type { Arrival, Spread } from '../graph/failureGraph';
import type { Needs } from '../graph/journeys';
import type { Link } from '../model/link';
import type { Component, System } from '../model/system';
import { casualtiesOf } from './casualties';
import { coursesOf } from './courses';
import type { Casualties, Loss } from './loss';
import type { Failure } from './types';

/** Everything that the parts of an outcome read. */
export interface Scene {
  readonly system: System;
  readonly failure: Failure;
  readonly casualties: Casualties;
  readonly spread: Spread;
  /** What stops as well if all that is in doubt is gone. */
  readonly doubtful: ReadonlyMap<string, Arrival>;
  /** All links that failures travel along. */
  readonly links: readonly Link[];
  /** The links that requests wait for. */
  readonly needs: Needs;
}

/** Follows a failure through a system. */
export function sceneOf(system: System, failure: Failure): Scene {
  const { links, needs, graph } = coursesOf(system);
  const casualties = casualtiesOf(system, failure, links);
  const gone = [...casualties.gone.map(({ component }) => component), ...casualties.stalled].map(({ id }) => id);
  const spread = graph.spread(gone, casualties.cut);
  const doubts = casualties.doubts.map(({ component }) => component.id);
  const worst = doubts.length === 0 ? spread : graph.spread([...gone, ...doubts], casualties.cut);
  const doubtful = new Map([...worst.down].filter(([id]) => !spread.down.has(id)));
  return { system, failure, casualties, spread, doubtful, links, needs };
}

/** What lost instances, wholly or in part. */
export function lossesOf({ casualties }: Scene): readonly Loss[] {
  return [...casualties.gone, ...casualties.reduced];
}

/** A component by id. */
export function componentIn({ system }: Scene, id: string): Component | undefined {
  return system.byId.get(id);
}
