import { FailureGraph } from '../graph/failureGraph';
import { followedLinks } from '../graph/followed';
import { requestLinks, type Needs } from '../graph/journeys';
import type { Link } from '../model/link';
import type { System } from '../model/system';

/** The courses that failures take through a system, whichever failure it is. */
export interface Courses {
  /** All links that failures travel along. */
  readonly links: readonly Link[];
  /** The links that requests wait for. */
  readonly needs: Needs;
  readonly graph: FailureGraph;
}

const known = new WeakMap<System, Courses>();

/** The courses through a system, found once: a report and a person at the diagram ask about many failures of one. */
export function coursesOf(system: System): Courses {
  const earlier = known.get(system);
  if (earlier !== undefined) return earlier;
  const links = followedLinks(system.components, system.links);
  const found = {
    links,
    needs: requestLinks(system.components, links),
    graph: new FailureGraph(system.components, links),
  };
  known.set(system, found);
  return found;
}
