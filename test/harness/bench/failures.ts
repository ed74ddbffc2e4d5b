import { FailureGraph } from '../../../src/core/graph/failureGraph';
import { followedLinks } from '../../../src/core/graph/followed';
import { assessAvailability } from '../../../src/core/graph/availability';
import type { System } from '../../../src/core/model/system';
import { rankFailures, simulate } from '../../../src/core/scenario';
import { native } from '../../core/graph/system';
import { race } from './measure';

/** Components and links of the system that is measured. */
const COMPONENTS = 2000;
const LINKS_EACH = 4;
const ROUNDS = 5;
const WARM_UP = 2;

/** Milliseconds for a system of 2,000 components and 8,000 links. */
export interface FailureTimes {
  readonly components: number;
  readonly links: number;
  /** All single points of failure with all blast radii. */
  readonly assessed: number;
  /** All components ranked. */
  readonly ranked: number;
  /** One failure told in full. */
  readonly simulated: number;
  /** Following one failure, the unit that the others are made of. */
  readonly walk: number;
}

/** Measures how failures of a large system are followed. */
export async function measureFailures(): Promise<FailureTimes> {
  const system = largeSystem();
  const { components, links } = system;
  const graph = new FailureGraph(components, followedLinks(components, links));
  const deepest = components.at(-1)?.id ?? '';
  const assess = (): void => {
    const { of } = assessAvailability(components, links);
    for (const { id } of components) void of.get(id)?.blast.length;
  };
  const jobs = [
    assess,
    () => rankFailures(system),
    () => simulate(system, { kind: 'component', component: deepest }),
    () => graph.extentOf([deepest]),
  ];
  const [assessed = 0, ranked = 0, simulated = 0, walk = 0] = await race(jobs, ROUNDS, WARM_UP);
  return { components: components.length, links: links.length, assessed, ranked, simulated, walk };
}

/** Each component needs a few that come after it, so that the last ones take nearly everything with them; some links are mild. */
function largeSystem(): System {
  const lines = Array.from({ length: COMPONENTS }, (_, index) => {
    const targets = Array.from({ length: LINKS_EACH }, (_link, nth) => index + 1 + ((index * 7 + nth * 13) % 40) + nth)
      .filter((to) => to < COMPONENTS)
      .map((to, nth) => (nth === 3 ? `{ component: c${to}, required: false }` : `c${to}`));
    return `c${index}: { kind: service, uses: [${[...new Set(targets)].join(', ')}] }`;
  });
  return native('user: { kind: client, uses: [c0] }', ...lines);
}
