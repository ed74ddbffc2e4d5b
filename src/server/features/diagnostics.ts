import type { Diagnostic } from 'vscode-languageserver';
import type { FileReview } from '../../workspace/workspace';
import { isConfiguration } from '../configurationFile';
import { toDiagnostic } from '../convert';
import { positionsIn } from '../positions';
import type { Session } from '../session';
import { shownFindings } from '../shown';
import { keyOf } from '../uri';
import { configurationDiagnostics } from './configuration';
import { tellStatus } from './status';

/** What the editor draws in a document; empty for one that is not ours. */
export async function diagnosticsOf(session: Session, uri: string): Promise<Diagnostic[]> {
  const document = session.documents.get(uri);
  if (document && isConfiguration(keyOf(uri))) return session.settings.enable ? configurationDiagnostics(document) : [];
  const answer = await session.review(uri);
  tellStatus(session, uri, answer);
  return diagnosticsFrom(session, answer);
}

/** The diagnostics of an answer of the workspace. */
export function diagnosticsFrom(session: Session, answer: FileReview | undefined): Diagnostic[] {
  if (answer?.status !== 'reviewed') return [];
  const positions = positionsIn(answer.review);
  return shownFindings(answer, session.settings).flatMap(
    (finding) => toDiagnostic(finding, positions, session.support) ?? [],
  );
}

/** Answers the pull of one document. */
export function offerDiagnostics(session: Session): void {
  session.connection.languages.diagnostics.on(async ({ textDocument }) => ({
    kind: 'full',
    items: await diagnosticsOf(session, textDocument.uri),
  }));
}
