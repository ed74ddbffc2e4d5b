import { defaultConfig } from '../../../../src/core/config';
import { findTerm } from '../../../../src/core/knowledge/glossary';
import { hover, type Place } from '../../../../src/core/query';
import { comparison } from '../../../../src/core/query/comparison';
import type { SystemReview } from '../../../../src/core/review';
import { TODAY } from '../../../core/rules/support';
import { idsIn, type Sighting } from './sighting';

/** The Markdown of the hovers at the first letter of every word of a system's files, each text once. */
export function hoversOf(review: SystemReview): readonly string[] {
  const options = { commands: true, besideRedHat: false };
  const texts = review.group.files.flatMap(({ file, text }) =>
    [...text.matchAll(/[\w./-]+/g)].map(({ index }) => {
      const place: Place = { review, file, offset: index, config: defaultConfig, today: TODAY };
      return hover(place, options)?.markdown ?? '';
    }),
  );
  return [...new Set(texts)].filter((text) => text !== '');
}

/** The term a hover defines in its first line, and the rows of the comparison below it. */
export function shownByHover(markdown: string): readonly Sighting[] {
  const [head = ''] = markdown.split('\n');
  const term = findTerm(/^\*\*(.+?)\*\*:/.exec(head)?.[1] ?? '');
  const table = markdown.split('\n').filter((line) => line.startsWith('| '));
  const rows = comparison.flatMap((row) => {
    const line = table.find((one) => one.includes(row.stateful) && one.includes(row.stateless)) ?? '';
    return row.notes.filter((note) => line.includes(note)).map((note) => ({ note, kind: 'comparison' as const, id: row.aspect }));
  });
  return [...(term === undefined ? [] : idsIn(head).map((note) => ({ note, kind: 'term' as const, id: term.id }))), ...rows];
}

/** The term a hover defines, if it defines one. */
export function termShown(markdown: string): string | undefined {
  return findTerm(/^\*\*(.+?)\*\*:/.exec(markdown)?.[1] ?? '')?.id;
}
