import { LineIndex } from '../lines';
import type { Span } from '../model/span';
import { redact } from '../redact';
import type { SystemReview } from '../review';

/** A system to draft from, and what its files are called. */
export interface Source {
  readonly review: SystemReview;
  /** A file's or folder's path as people write it. */
  nameOf(key: string): string;
}

/** Says where something was read: "compose.yaml:12". */
export type Where = (at: Span, home?: string) => string;

/** Places of one system in words; the line alone for what stands in the file `home`. */
export function placesOf({ review, nameOf }: Source): Where {
  const { files, helpers } = review.group;
  const texts = new Map<string, string>([
    ...(review.group.texts ?? []),
    ...[...files, ...helpers.values()].map(({ file, text }) => [file, text] as const),
  ]);
  const indexes = new Map<string, LineIndex>();
  return ({ file, start }, home) => {
    const index = indexes.get(file) ?? new LineIndex(texts.get(file) ?? '');
    indexes.set(file, index);
    const { line } = index.position(start);
    return file === home ? `line ${line}` : `${nameOf(file)}:${line}`;
  };
}

/** Words as one line of a comment: no secrets, no backticks, no line breaks. */
export function plain(words: string): string {
  return redact(words)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('`', '')
    .trim();
}

/** A comment of the parts that say something, to go behind a value; empty without any. */
export function remark(...parts: readonly (string | undefined)[]): string {
  const said = parts.map((part) => plain(part ?? '')).filter((part) => part !== '');
  return said.length === 0 ? '' : ` # ${said.join(', ')}`;
}
