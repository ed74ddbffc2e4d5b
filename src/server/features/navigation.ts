import type { Location } from 'vscode-languageserver';
import { ResponseError, LSPErrorCodes, type TextDocumentPositionParams } from 'vscode-languageserver';
import { definition, references, renameEdits, type Place } from '../../core/query';
import type { Span } from '../../core/model/span';
import { touches } from '../../core/model/span';
import { toWorkspaceEdit } from '../edits';
import type { Session } from '../session';
import { currentView, lastGoodView, placeAt, type View } from '../view';

/** Definition, references and rename of component names. */
export function offerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition((params) => locations(session, params, definition));
  connection.onReferences((params) => locations(session, params, references));
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const view = await currentView(session, textDocument.uri, true);
    const place = view && placeAt(view, position, session.today());
    if (!place) return null;
    const here = references(place).find((span) => span.file === place.file && touches(span, place.offset));
    return (here && view.positions.range(here)) ?? null;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const view = await currentView(session, textDocument.uri, true);
    const place = view && placeAt(view, position, session.today());
    const edits = place && renameEdits(place, newName);
    const edit = edits && toWorkspaceEdit(session, view, edits);
    if (!edit)
      throw new ResponseError(LSPErrorCodes.RequestFailed, `\`${newName}\` cannot be the name of this component.`);
    return edit;
  });
}

async function locations(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  query: (place: Place) => readonly Span[],
): Promise<Location[]> {
  const view: View | undefined = await lastGoodView(session, textDocument.uri);
  const place = view && placeAt(view, position, session.today());
  if (!place) return [];
  return query(place).flatMap((span) => view.positions.location(span) ?? []);
}
