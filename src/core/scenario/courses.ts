import { FailureGraph } from '../graph/failureGraph';
import { followedLinks } from '../graph/followed';
import { requestLinks, type Needs } from '../graph/journeys';
import type { Link } from '../model/link';
import type { System } from '../model/system';
import { oncePer } from '../oncePer';

/** The courses that failures take through a system, whichever failure it is. */
export interface Courses {
  /** All links that failures travel along. */
  readonly links: readonly Link[];
  /** The links that requests wait for. */
  readonly needs: Needs;
  readonly graph: FailureGraph;
}

/** The courses through a system, found once: a report and a person at the diagram ask about many failures of one. */
export const coursesOf = oncePer((system: System): Courses => {
  const links = followedLinks(system.components, system.links);
  return {
    links,
    needs: requestLinks(system.components, links),
    graph: new FailureGraph(system.components, links),
  };
});
