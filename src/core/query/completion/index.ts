import { fileOf } from '../files';
import type { CompletionItem, Place } from '../types';
import { commentItems } from './comment';
import { cursorAt } from './cursor';
import { nativeWords } from '../vocabularies';
import { knownValues } from './native';
import { wordItems } from './words';

/**
 * What may be written at a place, best first. Acceptance comments are completed in every format; names, ids, dates and
 * keys only in native files, because Compose and Kubernetes have their own helpers.
 */
export function completion(place: Place, options: { readonly besideRedHat: boolean }): readonly CompletionItem[] {
  const text = fileOf(place.review, place.file)?.text;
  if (text === undefined) return [];
  const comment = commentItems(place, text);
  if (comment !== undefined) return comment;
  if (place.review.system.kind !== 'native' || inComment(text, place.offset)) return [];
  const cursor = cursorAt(place.file, text, place.offset);
  if (cursor === undefined) return [];
  const known = cursor.part === 'value' ? knownValues(place, cursor) : undefined;
  const described = options.besideRedHat ? [] : wordItems(cursor, nativeWords, 'architecture format');
  return known === undefined ? described : [...known, ...described.filter(({ kind }) => kind === 'key')];
}

/** True behind a `#` that starts a comment; one inside quotes is rare and costs only a suggestion. */
function inComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /(?:^|\s)#/.test(line);
}
