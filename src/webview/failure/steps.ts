import type { Diagram } from '../../core/diagram/types';
import type { Affected, Outcome } from '../../core/scenario/types';

/** How a failure looks at one place of the picture. */
export type Effect = Affected['effect'] | 'cut';

/** What a failure has done so far. */
export interface Reached {
  /** Effects by component id. */
  readonly nodes: ReadonlyMap<string, Effect>;
  /** Effects by id of the link. */
  readonly edges: ReadonlyMap<string, Effect>;
}

/** A failure that has reached nothing yet. */
export const nothing: Reached = { nodes: new Map(), edges: new Map() };

/**
 * A failure as it spreads: after each step, everything it has reached. The first step is what failed itself and what is
 * cut off from each other; then whoever is one link away, and so on.
 */
export function stepsOf(outcome: Outcome, diagram: Diagram): readonly Reached[] {
  const distances = [...new Set([0, ...outcome.affected.map(({ distance }) => distance)])].sort((a, b) => a - b);
  const cut = cutEdges(outcome, diagram);
  return distances.map((reach) => {
    const sofar = outcome.affected.filter(({ distance }) => distance <= reach);
    return {
      nodes: new Map(sofar.map(({ component, effect }) => [component, effect])),
      edges: new Map<string, Effect>([...sofar.flatMap((affected) => carriers(affected, diagram)), ...cut]),
    };
  });
}

/** Components that lose what they keep, or cannot reach it for now, with what is to be said about it. */
export function stateMarks({ state }: Outcome): ReadonlyMap<string, 'state lost' | 'state out of reach'> {
  const marks = new Map<string, 'state lost' | 'state out of reach'>();
  for (const { component, fate } of state) {
    if (fate === 'lost') marks.set(component, 'state lost');
    else if (fate === 'unreachable' && !marks.has(component)) marks.set(component, 'state out of reach');
  }
  return marks;
}

function carriers({ via, effect }: Affected, diagram: Diagram): [string, Effect][] {
  if (via === undefined) return [];
  return diagram.edges.filter(({ from, to }) => from === via.from && to === via.to).map(({ id }) => [id, effect]);
}

function cutEdges({ failure }: Outcome, diagram: Diagram): [string, Effect][] {
  if (failure.kind !== 'partition') return [];
  const [one, other] = failure.between;
  const between = diagram.edges.filter(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  );
  return between.map(({ id }) => [id, 'cut']);
}
