import { rankFailures, simulate, type Outcome, type Ranked } from '../../core/scenario';
import type { ReviewedSystem, WorkspaceReview } from '../../workspace/workspace';
import { chosenBy } from './find';
import type { Request } from './request';

/** What is written about one system. */
export interface Answer {
  readonly reviewed: ReviewedSystem;
  /** What one failure means; undefined where all components are ranked. */
  readonly outcome: Outcome | undefined;
  readonly ranking: readonly Ranked[];
}

/** Simulates what was asked for, in every system it is about. */
export function answersTo(request: Request, { systems }: WorkspaceReview): readonly Answer[] {
  if (request.kind === 'all')
    return systems.map((reviewed) => ({ reviewed, outcome: undefined, ranking: rankFailures(reviewed.system) }));
  return chosenBy(request, systems).map(({ reviewed, failure }) => ({
    reviewed,
    outcome: simulate(reviewed.system, failure),
    ranking: [],
  }));
}
