import { designReview, sectionKinds, toMarkdown } from '../../../../src/core/report';
import type { SystemReview } from '../../../../src/core/review';
import { TODAY } from '../../../core/rules/support';
import { idsIn, type Sighting } from './sighting';

/** The design review of a sample: its sections cite the statements they rest on, in their own text. */
export function shownByReport(review: SystemReview): readonly Sighting[] {
  const report = designReview({ systems: [{ review }], skipped: [], today: TODAY, path: (file) => file });
  return sectionKinds.flatMap(({ id, notes }) => {
    const sections = report.sections.filter(({ anchor }) => anchor === id);
    if (sections.length === 0 || notes.length === 0) return [];
    const cited = new Set(idsIn(toMarkdown({ ...report, sections })));
    return notes.filter((note) => cited.has(note)).map((note) => ({ note, kind: 'report' as const, id }));
  });
}
