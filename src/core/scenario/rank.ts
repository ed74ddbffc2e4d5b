import { servesRequests } from '../graph/entries';
import { stalledTogether } from '../graph/ensembles';
import { FailureGraph } from '../graph/failureGraph';
import { isOutside } from '../graph/verdict';
import type { StateItem } from '../model/evidence';
import type { Component, System } from '../model/system';
import { coursesOf } from './courses';
import type { Effect, Ranked } from './types';

/** All components by what their loss would do: most entry points lost first, then most stopped, then most state at risk. */
export function rankFailures(system: System): readonly Ranked[] {
  // A graph of its own, whose steps are those of the ranking.
  const graph = new FailureGraph(system.components, coursesOf(system).links);
  const companions = stalledTogether(system.components);
  const traits = traitsOf(system);
  return system.components
    .filter(({ kind, format, off }) => !off && !(format === 'native' && kind === 'client'))
    .map((component) => rankOf(system, component, graph, traits, companions.get(component.id) ?? []))
    .sort(
      (a, b) =>
        b.lostEntries - a.lostEntries ||
        b.blast - a.blast ||
        b.stateAtRisk.length - a.stateAtRisk.length ||
        compare(a.component, b.component),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the ranking asks of each component that stops. */
interface Traits {
  readonly inside: boolean;
  readonly entry: boolean;
  readonly serving: boolean;
  /** It serves requests, and no file shows who sends them. */
  readonly uncharted: boolean;
  readonly background: boolean;
}

/** In the order of the components. */
function traitsOf({ components, availability }: System): readonly Traits[] {
  const entries = new Set(availability.entries);
  return components.map((component) => {
    const serving = servesRequests(component);
    return {
      inside: !isOutside(component),
      entry: entries.has(component.id),
      serving,
      uncharted: serving && availability.of.get(component.id)?.reason === 'unknown-callers',
      background: component.duty === 'background',
    };
  });
}

/** How many of those that are down have each trait, the failed one included. */
type Tally = Record<keyof Traits, number>;

function tallied(down: Int32Array, traits: readonly Traits[]): Tally {
  const tally: Tally = { inside: 0, entry: 0, serving: 0, uncharted: 0, background: 0 };
  for (const place of down) {
    const one = traits[place];
    if (one === undefined) continue;
    if (one.inside) tally.inside++;
    if (one.entry) tally.entry++;
    if (one.serving) tally.serving++;
    if (one.uncharted) tally.uncharted++;
    if (one.background) tally.background++;
  }
  return tally;
}

function rankOf(
  system: System,
  component: Component,
  graph: FailureGraph,
  traits: readonly Traits[],
  stalled: readonly string[],
): Ranked {
  const { id } = component;
  const { down, noticed } = graph.extentOf([id, ...stalled]);
  const tally = tallied(down, traits);
  const stateAtRisk = component.verdict.state.filter(isAtRisk);
  return {
    component: id,
    effect: effectOf(tally, noticed || stateAtRisk.length > 0, system.availability.assumedEntries),
    single: system.availability.of.get(id)?.spof ?? false,
    blast: tally.inside - (isOutside(component) ? 0 : 1),
    lostEntries: tally.entry,
    stateAtRisk,
    counted: !graph.exhausted,
  };
}

/** State that goes with the instances and that somebody may want back. */
export function isAtRisk({ lost, tolerance }: StateItem): boolean {
  return lost === true && tolerance !== 'tolerable';
}

/** The effect that `simulate` finds, from the numbers alone. */
function effectOf({ entry, serving, uncharted, background }: Tally, noticed: boolean, assumed: boolean): Effect {
  if (entry > 0 || (assumed && serving > 0)) return 'breaks';
  if (!assumed && uncharted > 0) return 'unknown';
  return noticed || background > 0 ? 'degrades' : 'holds';
}
