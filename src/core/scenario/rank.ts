import { servesRequests } from '../graph/entries';
import { ensemblesOf } from '../graph/ensembles';
import { FailureGraph, type Extent } from '../graph/failureGraph';
import { followedLinks } from '../graph/followed';
import { isOutside } from '../graph/verdict';
import type { StateItem } from '../model/evidence';
import type { Component, System } from '../model/system';
import { casualtiesOf } from './casualties';
import type { Effect, Ranked } from './types';

/** All components by what their loss would do: most entry points lost first, then most stopped, then most state at risk. */
export function rankFailures(system: System): readonly Ranked[] {
  const graph = new FailureGraph(system.components, followedLinks(system.components, system.links));
  const companions = stalledWith(system);
  return system.components
    .filter(({ kind, format, off }) => !off && !(format === 'native' && kind === 'client'))
    .map((component) => rankOf(system, component, graph, companions.get(component.id) ?? []))
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

function rankOf(system: System, component: Component, graph: FailureGraph, stalled: readonly string[]): Ranked {
  const { id } = component;
  const extent = graph.extentOf([id, ...stalled]);
  const down = [...stalled, ...extent.stops];
  const entries = new Set(system.availability.entries);
  const stateAtRisk = component.verdict.state.filter(isAtRisk);
  return {
    component: id,
    effect: effectOf(system, component, { ...extent, stops: down }, stateAtRisk),
    single: system.availability.of.get(id)?.spof ?? false,
    blast: down.filter((other) => isInside(system, other)).length,
    lostEntries: [id, ...down].filter((other) => entries.has(other)).length,
    stateAtRisk,
    counted: !graph.exhausted,
  };
}

function isInside({ byId }: System, id: string): boolean {
  const component = byId.get(id);
  return component !== undefined && !isOutside(component);
}

/** State that goes with the instances and that somebody may want back. */
export function isAtRisk({ lost, tolerance }: StateItem): boolean {
  return lost === true && tolerance !== 'tolerable';
}

/** The effect that `simulate` finds, from the numbers alone. */
function effectOf(
  system: System,
  component: Component,
  { stops, noticed }: Extent,
  atRisk: readonly StateItem[],
): Effect {
  const { availability, byId } = system;
  const down = [component.id, ...stops];
  const entries = new Set(availability.entries);
  if (down.some((id) => entries.has(id))) return 'breaks';
  const serving = down.flatMap((id) => byId.get(id) ?? []).filter(servesRequests);
  if (availability.assumedEntries && serving.length > 0) return 'breaks';
  if (serving.some(({ id }) => availability.of.get(id)?.reason === 'unknown-callers')) return 'unknown';
  const idle = down.some((id) => byId.get(id)?.duty === 'background');
  return noticed || idle || atRisk.length > 0 ? 'degrades' : 'holds';
}

/** For members of ensembles of several components: those that stop with them for want of a majority. */
function stalledWith(system: System): ReadonlyMap<string, readonly string[]> {
  const members = ensemblesOf(system.components).flatMap((ensemble) =>
    ensemble.members.length > 1 ? ensemble.members : [],
  );
  return new Map(
    members.map(({ id }) => {
      const { stalled } = casualtiesOf(system, { kind: 'component', component: id }, []);
      return [id, stalled.map((component) => component.id)];
    }),
  );
}
