import type { CancellationToken } from 'vscode-languageserver';
import type { Config } from '../core/config';
import type { SystemReview } from '../core/review';
import { filesOnDisk } from './everyFile';
import { positionsIn, type Positions } from './positions';
import type { Session } from './session';
import { lastGoodView } from './view';

/** A system as it was read, and where its places are now. */
export interface Reading {
  readonly review: SystemReview;
  readonly config: Config;
  readonly positions: Positions;
}

/**
 * The systems of the open documents and, in scope `workspace`, all; one may come several times. Open documents come
 * first: while one has syntax errors, its last good text knows more than the file.
 */
export async function readings(session: Session, token?: CancellationToken): Promise<Reading[]> {
  const found: Reading[] = [];
  for (const { uri } of session.documents.all()) {
    const view = await lastGoodView(session, uri);
    if (view) found.push({ review: view.reviewed.review, config: view.reviewed.config, positions: view.positions });
  }
  if (session.settings.enable && session.settings.scope === 'workspace' && token?.isCancellationRequested !== true) {
    const { systems } = await session.workspace.reviewAll(await filesOnDisk(session));
    for (const review of systems) found.push({ review, config: review.config, positions: positionsIn(review) });
  }
  return found;
}
