import type { Span } from '../../model/span';
import { plainEdit } from '../snippet';
import { fileOf, meets } from '../files';
import type { Action, Place } from '../types';
import { distinct } from './action';
import type { Asked } from './asked';
import { answers } from './findings';
import { fixAll } from './fixAll';
import { refactorings } from './refactor';

/**
 * Everything offered at a range: answers to its findings, refactorings of the components named there, and the bundle of
 * safe fixes. Accepted findings are settled and offer nothing.
 */
export function actions(place: Place, range: Span, options: { readonly snippets: boolean }): readonly Action[] {
  const asked: Asked = { place, range, text: (file) => fileOf(place.review, file)?.text ?? '' };
  const open = place.review.findings.filter(
    ({ at, accepted }) => accepted === undefined && at.file === place.file && meets(at, range),
  );
  const found = distinct([
    ...open.flatMap((finding) => answers(asked, finding)),
    ...refactorings(asked),
    ...fixAll(place),
  ]);
  return options.snippets ? found : found.map((action) => ({ ...action, edits: action.edits.map(plainEdit) }));
}
