import { rules } from '../../core/rules';
import { explainComponent, explainSystem } from '../../core/answers/explanation';
import { methods, type ExplainParams, type RuleEntry } from '../protocol';
import type { Session } from '../session';
import { lastGoodView, placeAt } from '../view';
import { keyOf } from '../uri';

/** Answers the commands that show everything known about a component, and the list of rules. */
export function offerExplanations(session: Session): void {
  session.connection.onRequest(methods.explain, (params: ExplainParams) => explain(session, params));
  session.connection.onRequest(methods.rules, (): RuleEntry[] => rules.map(({ id, summary }) => ({ id, summary })));
}

async function explain(session: Session, { uri, component, position }: ExplainParams): Promise<string | null> {
  const view = await lastGoodView(session, uri);
  const answer = view ? view.reviewed : await session.review(uri);
  if (answer?.status !== 'reviewed') return null;
  const { system } = answer.review;
  const id = component ?? (view && position && componentAt(view, position, session));
  const found = id === undefined ? undefined : system.byId.get(id);
  return found ? explainComponent(found, answer.review) : explainSystem(answer.review, keyOf(uri));
}

/** The component whose name is nearest above the position. */
function componentAt(
  view: NonNullable<Awaited<ReturnType<typeof lastGoodView>>>,
  position: NonNullable<ExplainParams['position']>,
  session: Session,
) {
  const place = placeAt(view, position, session.today());
  const offset = place?.offset ?? 0;
  const above = view.reviewed.review.system.components.filter(({ at }) => at.file === view.file && at.start <= offset);
  return above.sort((a, b) => b.at.start - a.at.start)[0]?.id;
}
