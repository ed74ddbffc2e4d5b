import { toDiagram, toDot } from '../../core/diagram';
import { designReview, pictureOf, toHtml, toMarkdown, type Picture } from '../../core/report';
import type { SystemReview } from '../../core/review';
import type { Pictures } from '../pictures';
import { methods, type ReportParams } from '../protocol';
import type { Session } from '../session';
import { pathWithin } from '../uri';

const renderers = { markdown: toMarkdown, html: toHtml };

/** Answers the command that writes the design review of the system a document belongs to. */
export function offerReport(session: Session, pictures: Pictures | undefined): void {
  session.connection.onRequest(methods.report, (params: ReportParams) => report(session, pictures, params));
}

async function report(
  session: Session,
  pictures: Pictures | undefined,
  { uri, format }: ReportParams,
): Promise<string | null> {
  const answer = await session.review(uri);
  if (answer?.status !== 'reviewed') return null;
  const { review } = answer;
  return renderers[format](
    designReview({
      systems: [{ review, picture: await pictureFor(session, format === 'html' ? pictures : undefined, review) }],
      skipped: [],
      today: session.today(),
      path: (file) => pathWithin(file, session.folders),
    }),
  );
}

/** Only a page can hold a layout. A review without one is still a review, so a layout that fails is logged and left out. */
async function pictureFor(session: Session, pictures: Pictures | undefined, review: SystemReview): Promise<Picture> {
  const diagram = toDiagram(review);
  if (pictures === undefined || diagram.nodes.length === 0) return pictureOf(diagram);
  try {
    return pictureOf(diagram, await pictures.layOut(diagram.system, toDot(diagram)));
  } catch (error) {
    session.log('the picture of the design review', error);
    return pictureOf(diagram);
  }
}
