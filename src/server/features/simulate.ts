import { canFail, outcomeMarkdown, simulate } from '../../core/scenario';
import { methods, type SimulateAnswer, type SimulateParams } from '../protocol';
import type { Session } from '../session';
import { lastGoodView } from '../view';

/** Answers what a failure means in the system a document belongs to. */
export function offerSimulations(session: Session): void {
  session.connection.onRequest(methods.simulate, (params: SimulateParams) => answer(session, params));
}

/** Null for a document that is not ours and for a failure of something the system does not have. */
async function answer(session: Session, { uri, failure }: SimulateParams): Promise<SimulateAnswer | null> {
  const reviewed = (await lastGoodView(session, uri))?.reviewed ?? (await session.review(uri));
  if (reviewed?.status !== 'reviewed' || !canFail(reviewed.review.system, failure)) return null;
  const outcome = simulate(reviewed.review.system, failure);
  return { outcome, markdown: outcomeMarkdown(outcome) };
}
