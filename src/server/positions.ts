import type { Location, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/model/span';
import type { SystemReview } from '../core/review';
import { noShift, type Shift } from './shift';

/** Turns offsets of reviewed files into lines and columns. */
export interface Positions {
  /** Undefined when the file is not part of the review or the place no longer exists. */
  range(span: Span): Range | undefined;
  location(span: Span): Location | undefined;
}

/** A document whose text has moved on since the review. */
export interface Moved {
  readonly file: string;
  readonly document: TextDocument;
  readonly shift: Shift;
}

/** Positions in the files of a review, as they are in the editor now where one of them has moved on. */
export function positionsIn(review: SystemReview, moved?: Moved): Positions {
  const documents = new Map<string, TextDocument>();
  if (moved) documents.set(moved.file, moved.document);

  function documentOf(file: string): TextDocument | undefined {
    const known = documents.get(file);
    if (known) return known;
    const parsed = review.group.files.find((candidate) => candidate.file === file) ?? review.group.helpers.get(file);
    if (!parsed) return undefined;
    const document = TextDocument.create(file, 'yaml', 0, parsed.text);
    documents.set(file, document);
    return document;
  }

  function range(span: Span): Range | undefined {
    const document = documentOf(span.file);
    const shift = moved?.file === span.file ? moved.shift : noShift;
    const now = document && shift.toNew(span);
    return now && { start: document.positionAt(now.start), end: document.positionAt(now.end) };
  }

  return {
    range,
    location(span) {
      const found = range(span);
      return found && { uri: span.file, range: found };
    },
  };
}
