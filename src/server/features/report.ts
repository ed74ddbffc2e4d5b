import { toDiagram } from '../../core/diagram';
import { designReview, pictureOf, toHtml, toMarkdown } from '../../core/report';
import { methods, type ReportParams } from '../protocol';
import type { Session } from '../session';
import { pathWithin } from '../uri';

const renderers = { markdown: toMarkdown, html: toHtml };

/** Answers the command that writes the design review of the system a document belongs to. */
export function offerReport(session: Session): void {
  session.connection.onRequest(methods.report, (params: ReportParams) => report(session, params));
}

async function report(session: Session, { uri, format }: ReportParams): Promise<string | null> {
  const answer = await session.review(uri);
  if (answer?.status !== 'reviewed') return null;
  const { review } = answer;
  return renderers[format](
    designReview({
      systems: [{ review, picture: pictureOf(toDiagram(review)) }],
      skipped: [],
      today: session.today(),
      path: (file) => pathWithin(file, session.folders),
    }),
  );
}
