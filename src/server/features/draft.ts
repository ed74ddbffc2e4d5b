import { draftNative } from '../../core/draft';
import { everyFile } from '../everyFile';
import { nameIn } from '../names';
import { methods } from '../protocol';
import type { Session } from '../session';
import { keyOf } from '../uri';

/** Answers the command that drafts an architecture file from what the workspace holds. */
export function offerDraft(session: Session): void {
  session.connection.onRequest(methods.draft, async (): Promise<string | null> => {
    const { systems } = await session.workspace.reviewAll(await everyFile(session));
    const sources = systems.map((review) => ({ review, nameOf: (key: string) => nameIn(session, key) }));
    return draftNative(sources, { name: nameOf(session), today: session.today() })?.text ?? null;
  });
}

/** The first folder's name: a system mostly is called like it. */
function nameOf({ folders, port }: Session): string {
  const path = port.path(keyOf(folders[0] ?? ''));
  return path.slice(path.lastIndexOf('/') + 1) || 'System';
}
