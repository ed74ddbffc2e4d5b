import type { Severity } from '../../core/finding';
import { summarise } from '../../core/query';
import type { FileReview } from '../../workspace/workspace';
import { methods, type Status, type UriParams } from '../protocol';
import type { Session } from '../session';
import { countNotes, shownFindings, threshold } from '../shown';

/** Tells the client what became of a document. */
export function tellStatus(session: Session, uri: string, answer: FileReview | undefined): void {
  if (!session.support.statusMessages) return;
  void session.connection.sendNotification(methods.status, statusOf(session, uri, answer));
}

/** Answers the command that asks for a review. */
export function offerStatus(session: Session): void {
  session.connection.onRequest(methods.review, async ({ uri }: UriParams): Promise<Status> => {
    return statusOf(session, uri, await session.review(uri));
  });
}

function statusOf(session: Session, uri: string, answer: FileReview | undefined): Status {
  if (!answer) {
    const reason = session.settings.enable
      ? 'the document belongs to no folder of this window'
      : 'Statewise is switched off';
    return { uri, kind: 'skipped', reason };
  }
  if (answer.status === 'skipped') return { uri, kind: 'skipped', reason: answer.skip.reason };
  const shown: Severity = threshold(session.settings, answer.config);
  const summary = summarise(answer.review, answer.file.file, shown);
  return {
    uri,
    kind: 'reviewed',
    format: summary.format,
    verdict: summary.verdict,
    components: summary.components,
    stateful: summary.stateful,
    findings: shownFindings(answer, session.settings).length,
    notes: countNotes(answer, session.settings),
    sentence: sentence(session, summary.sentence),
    show: session.settings.show,
    broken: answer.file.problems.length > 0,
  };
}

/** What is wrong with the user's own setting comes first: until it is mended, the rest may be judged otherwise. */
function sentence({ configProblems }: Session, summary: string | undefined): string | undefined {
  const [first] = configProblems;
  const wrong = first === undefined ? [] : [`in the setting \`statewise.config\`: ${first.replace(/\.$/, '')}`];
  const parts = [...wrong, ...(summary === undefined ? [] : [summary])];
  return parts.length === 0 ? undefined : parts.join('; ');
}
