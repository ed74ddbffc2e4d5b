import { CodeActionKind, type CodeAction, type CodeActionContext, type Diagnostic } from 'vscode-languageserver';
import { actions, type Action } from '../../core/query';
import { toWorkspaceEdit } from '../edits';
import { source } from '../convert';
import { turnOff } from './turnOff';
import type { Session } from '../session';
import { currentView, placeAt, spanOf, type View } from '../view';

/** The kind under which all fixes that keep the meaning are applied at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.statewise`;

/** The kinds we announce. */
export const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

/** Fixes, suggestions and acceptances. Nothing is offered on text with syntax errors: an edit there could do harm. */
export function offerCodeActions(session: Session): void {
  session.connection.onCodeAction(async ({ textDocument, range, context }) => {
    const view = await currentView(session, textDocument.uri, true);
    const place = view && placeAt(view, range.start, session.today());
    if (!place) return [];
    const found = actions(place, spanOf(view, range), { snippets: session.support.snippetEdits });
    const own = found
      .filter((action) => wanted(action.kind, context.only))
      .flatMap((action) => toCodeAction(session, view, action, context.diagnostics) ?? []);
    return [...own, ...(await offTurns(session, view, context))];
  });
}

/** For what is merely accepted or not by everyone's taste; a syntax error cannot be turned off. */
async function offTurns(session: Session, view: View, { only, diagnostics }: CodeActionContext): Promise<CodeAction[]> {
  if (!wanted(CodeActionKind.QuickFix, only)) return [];
  const given = diagnostics.filter((diagnostic) => diagnostic.source === source && diagnostic.code !== 'yaml-syntax');
  const rules = [...new Set(given.map(({ code }) => String(code)))];
  return turnOff(session, view.file, rules);
}

function toCodeAction(session: Session, view: View, action: Action, given: Diagnostic[]): CodeAction | undefined {
  const edit = toWorkspaceEdit(session, view, action.edits);
  if (!edit) return undefined;
  const answered = given.filter((diagnostic) => answers(action, diagnostic, view));
  return {
    title: action.title,
    kind: action.kind,
    edit,
    ...(action.preferred && { isPreferred: true }),
    ...(answered.length > 0 && { diagnostics: answered }),
  };
}

function answers({ finding }: Action, diagnostic: Diagnostic, view: View): boolean {
  if (!finding || diagnostic.source !== source || diagnostic.code !== finding.rule) return false;
  return view.document.offsetAt(diagnostic.range.start) === finding.at.start;
}

/** Code action kinds are nested: `source.fixAll` asks for `source.fixAll.statewise` too. */
function wanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
