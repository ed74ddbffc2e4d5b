import type { CodeLens } from 'vscode-languageserver';
import type { Component } from '../../core/model/system';
import type { Session } from '../session';
import { shownFindings } from '../shown';
import { lastGoodView, type View } from '../view';

/** A line above each component: how many findings it has, and a way to see what happens if it fails. Off by default. */
export function offerCodeLens(session: Session): void {
  session.connection.onCodeLens(async ({ textDocument }) => {
    if (!session.settings.codeLens || !session.support.commands) return [];
    const view = await lastGoodView(session, textDocument.uri);
    if (!view) return [];
    const here = view.reviewed.review.system.components.filter(({ at }) => at.file === view.file);
    return here.flatMap((component) => toLens(session, view, component));
  });
}

function toLens(session: Session, view: View, component: Component): CodeLens[] {
  const range = view.positions.range(component.at);
  if (!range) return [];
  const count = shownFindings(view.reviewed, session.settings).filter(
    (finding) => finding.component === component.id,
  ).length;
  const found = count === 0 ? '' : `${count} ${count === 1 ? 'finding' : 'findings'} · `;
  const target = { uri: view.document.uri, component: component.id };
  return [{ range, command: { title: `${found}if it fails`, command: 'statewise.explain', arguments: [target] } }];
}
