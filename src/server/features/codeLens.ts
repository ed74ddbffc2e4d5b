import type { CodeLens } from 'vscode-languageserver';
import { shortConsequence } from '../../core/query';
import { isComponentParams, type ComponentParams } from '../protocol';
import type { Session } from '../session';
import { findingsByComponent } from '../shown';
import { lastGoodView } from '../view';

/**
 * A line above each component: how many findings it has and what its loss means. Off by default. Where the lines are is
 * told at once; what they say, which follows failures through the system, only for those the editor shows.
 */
export function offerCodeLens(session: Session): void {
  session.connection.onCodeLens(({ textDocument }) => lenses(session, textDocument.uri));
  session.connection.onCodeLensResolve(async (lens) => {
    const target: unknown = lens.data;
    if (!isComponentParams(target)) return lens;
    const title = await titleOf(session, target);
    return { ...lens, command: { title, command: 'statewise.simulateFailure', arguments: [target] } };
  });
}

async function lenses(session: Session, uri: string): Promise<CodeLens[]> {
  if (!session.settings.codeLens || !session.support.commands) return [];
  const view = await lastGoodView(session, uri);
  if (!view) return [];
  const here = view.reviewed.review.system.components.filter(({ at }) => at.file === view.file);
  return here.flatMap(({ id, at }) => {
    const range = view.positions.range(at);
    return range ? [{ range, data: { uri, component: id } satisfies ComponentParams }] : [];
  });
}

async function titleOf(session: Session, { uri, component }: ComponentParams): Promise<string> {
  const view = await lastGoodView(session, uri);
  const found = view?.reviewed.review.system.byId.get(component);
  if (!view || !found) return 'if it fails';
  const { review, config } = view.reviewed;
  const count = findingsByComponent(review.findings, session.settings, config).get(component) ?? 0;
  const findings = count === 0 ? '' : `${count} ${count === 1 ? 'finding' : 'findings'} · `;
  return `${findings}if it fails: ${shortConsequence(found, review.system)}`;
}
