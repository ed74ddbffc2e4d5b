import { outcomeMarkdown, simulate, topics, type Failure } from '../../../../src/core/scenario';
import { prose } from '../../../../src/core/query/markdown';
import type { SystemReview } from '../../../../src/core/review';
import type { Sighting } from './sighting';

/** The remarks of each component's loss and of each link's cut, with the ids that stand behind them. */
export function shownByScenarios({ system }: SystemReview): readonly Sighting[] {
  const failures: readonly Failure[] = [
    ...system.components.map(({ id }) => ({ kind: 'component' as const, component: id })),
    ...system.components.map(({ id }) => ({ kind: 'instance' as const, component: id, count: 1 })),
    ...system.links.map(({ from, to }) => ({ kind: 'partition' as const, between: [from, to] as const })),
  ];
  return failures.flatMap((failure) => {
    const outcome = simulate(system, failure);
    const lines = outcomeMarkdown(outcome).split('\n');
    return topics.flatMap(({ id }) =>
      outcome[id].flatMap(({ says, notes }) => {
        const line = lines.find((one) => one.includes(prose(says))) ?? '';
        return notes.filter((note) => line.includes(note)).map((note) => ({ note, kind: 'scenario' as const, id }));
      }),
    );
  });
}
