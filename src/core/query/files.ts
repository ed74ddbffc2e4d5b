import type { Span } from '../model/span';
import type { SystemReview } from '../review';
import type { ParsedFile } from '../yaml/parse';

/** The parsed file behind a key, whether it belongs to the system or is only read by it. */
export function fileOf(review: SystemReview, key: string): ParsedFile | undefined {
  return review.group.files.find((file) => file.file === key) ?? review.group.helpers.get(key);
}

/** The characters of a span as they stand in its file; empty when the file is not there. */
export function sourceOf(review: SystemReview, span: Span): string {
  return fileOf(review, span.file)?.text.slice(span.start, span.end) ?? '';
}

/** True when two spans of one file share a character or touch. */
export function meets(a: Span, b: Span): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}
