import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks } from '../../core/query';
import type { Session } from '../session';
import { lastGoodView } from '../view';

/** Paths in native and Compose files lead to the files they name. */
export function offerDocumentLinks(session: Session): void {
  session.connection.onDocumentLinks(async ({ textDocument }): Promise<DocumentLink[]> => {
    const view = await lastGoodView(session, textDocument.uri);
    if (!view) return [];
    return documentLinks(view.reviewed.review, view.file).flatMap(({ at, target, tooltip }) => {
      const range = view.positions.range(at);
      return range ? [{ range, target, tooltip }] : [];
    });
  });
}
