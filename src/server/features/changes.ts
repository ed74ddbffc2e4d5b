import { methods } from '../protocol';
import type { Refresher } from '../refresher';
import type { Session } from '../session';
import { keyOf } from '../uri';

/**
 * Tells the client that what is known of some systems changed, as often as the refresher fires. Typing in a document that
 * is and was none of ours is no news; whatever happens outside may be.
 */
export function tellChanges(session: Session, refresher: Refresher): void {
  if (!session.support.statusMessages) return;
  const ours = new Set<string>();

  async function isNews(keys: readonly string[]): Promise<boolean> {
    const open = new Map(session.documents.all().map(({ uri }) => [keyOf(uri), uri]));
    let news = false;
    for (const key of keys) {
      const uri = open.get(key);
      const was = ours.delete(key);
      const is = uri !== undefined && (await session.review(uri))?.status === 'reviewed';
      if (is) ours.add(key);
      news ||= was || is || uri === undefined;
    }
    return news;
  }

  async function tell(keys: readonly string[] | undefined): Promise<void> {
    if (keys === undefined || (await isNews(keys))) await session.connection.sendNotification(methods.changed, {});
  }
  refresher.listen((keys) => void tell(keys).catch((error: unknown) => session.log('changes', error)));
}
