import type { SystemReview } from '../../../../src/core/review';
import { explainComponent } from '../../../../src/core/answers/explanation';
import type { Sighting } from './sighting';

/** A signal speaks in the explanation of a component: its sentence, with the ids in the same line. */
export function shownBySignals(review: SystemReview): readonly Sighting[] {
  return review.system.components.flatMap((component) => {
    const lines = explainComponent(component, review).split('\n');
    return component.verdict.evidence.flatMap(({ signal, notes, says }) => {
      const line = lines.find((one) => plain(one).includes(plain(says).replace(/\.$/, ''))) ?? '';
      return notes.filter((note) => line.includes(note)).map((note) => ({ note, kind: 'signal' as const, id: signal }));
    });
  });
}

/** The words of a line, without what Markdown adds. */
function plain(text: string): string {
  return text.replace(/\\(?=\W)/g, '').replace(/\s+/g, ' ');
}
