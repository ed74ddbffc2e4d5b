import { compareSpans } from '../../model/span';
import type { Edit } from '../../finding';
import type { Action, Place } from '../types';

/** All fixes of a file that keep the meaning, as one edit; fixes that would overlap wait for the next round. */
export function fixAll({ review, file }: Place): readonly Action[] {
  const taken: Edit[] = [];
  for (const finding of review.findings) {
    if (finding.at.file !== file || finding.accepted !== undefined) continue;
    const fix = finding.fixes.find(({ kind }) => kind === 'fix');
    if (fix?.edits.every((edit) => taken.every((other) => !overlap(edit, other)))) taken.push(...fix.edits);
  }
  if (taken.length === 0) return [];
  const edits = taken.sort((a, b) => compareSpans(a.span, b.span));
  return [
    {
      title: 'Fix all that Statewise can fix safely',
      kind: 'source.fixAll.statewise',
      preferred: false,
      edits,
      finding: undefined,
    },
  ];
}

/** Two insertions at one place count as overlapping: their order would be chance. */
function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.file !== b.file) return false;
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
