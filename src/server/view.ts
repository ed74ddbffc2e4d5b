import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/model/span';
import type { Place } from '../core/query';
import { positionsIn, type Positions } from './positions';
import type { Reviewed, Session } from './session';
import { noShift, shiftBetween, type Shift } from './shift';
import { keyOf } from './uri';

/** A document with a review to answer from, and the way between its offsets and the editor's positions. */
export interface View {
  readonly file: string;
  readonly document: TextDocument;
  readonly reviewed: Reviewed;
  readonly positions: Positions;
  readonly shift: Shift;
}

/** The document as it is; undefined when it is not ours or, with `sound`, when it has syntax errors. */
export async function currentView(session: Session, uri: string, sound = false): Promise<View | undefined> {
  const answer = await session.review(uri);
  const document = session.documents.get(uri);
  if (!document || answer?.status !== 'reviewed') return undefined;
  return sound && answer.file.problems.length > 0 ? undefined : viewOf(document, answer);
}

/** The document as it is or, while it has syntax errors, as it last was without. */
export async function lastGoodView(session: Session, uri: string): Promise<View | undefined> {
  const answer = await session.review(uri);
  const document = session.documents.get(uri);
  if (!document || answer?.status !== 'reviewed') return undefined;
  return viewOf(document, session.lastGoodOf(uri) ?? answer);
}

/** What the core's queries ask for; undefined when the position lies in text the review has not seen. */
export function placeAt(view: View, position: Position, today: string): Place | undefined {
  const offset = view.shift.toOld(view.document.offsetAt(position));
  return offset === undefined ? undefined : { ...placeIn(view, today), offset };
}

/** The same without an offset. */
export function placeIn(view: View, today: string): Omit<Place, 'offset'> {
  return { review: view.reviewed.review, file: view.file, config: view.reviewed.config, today };
}

/** The reviewed text that a range of the document covers; the whole text where the range cannot be followed back. */
export function spanOf(view: View, range: Range): Span {
  const start = view.shift.toOld(view.document.offsetAt(range.start)) ?? 0;
  const end = view.shift.toOld(view.document.offsetAt(range.end)) ?? view.reviewed.file.text.length;
  return { file: view.file, start, end };
}

function viewOf(document: TextDocument, reviewed: Reviewed): View {
  const file = keyOf(document.uri);
  const text = document.getText();
  const shift = text === reviewed.file.text ? noShift : shiftBetween(reviewed.file.text, text);
  return { file, document, reviewed, shift, positions: positionsIn(reviewed.review, { file, document, shift }) };
}
