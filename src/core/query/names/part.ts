import type { Span } from '../../model/span';
import type { ParsedFile } from '../../yaml/parse';

/**
 * The place of a name inside a scalar's token, which may be quoted; undefined where the source spells the name otherwise
 * than it reads (escapes, interpolation), because such a place cannot be edited as text.
 * @param skip characters of the scalar's text before the name, such as `service:`
 */
export function partOf(file: ParsedFile, token: Span, name: string, skip = 0): Span | undefined {
  if (token.file !== file.file || name === '') return undefined;
  const quoted = /["']/.test(file.text.charAt(token.start)) ? 1 : 0;
  const start = token.start + quoted + skip;
  const end = start + name.length;
  return file.text.slice(start, end) === name ? { file: file.file, start, end } : undefined;
}
