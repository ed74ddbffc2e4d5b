import { distance } from 'fastest-levenshtein';
import type { Problem } from '../model/problem';
import type { Span } from '../model/span';

/** Shorter words are one slip away from any other of their length. */
const SHORTEST = 3;

/**
 * The known word nearest to a misspelt one, when it is near enough to be meant: a third of its letters, at most three,
 * where two neighbours that changed places are one slip. Very short words are near to everything and mean nothing.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length < SHORTEST) return undefined;
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of known) {
    const steps = slips(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

function slips(word: string, candidate: string): number {
  const at = [...word].findIndex((char, index) => char !== candidate[index]);
  const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return at >= 0 && swapped === candidate ? 1 : distance(word, candidate);
}

/** The end of a sentence about a word nobody knows: offers the one that was probably meant, or says what else to do. */
export function orWrite(meant: string | undefined, otherwise: string): string {
  return meant === undefined ? `; ${otherwise}.` : `; write \`${meant}\` if that is meant.`;
}

/** The token of a word without its quotes; undefined where the text is not there as it reads (escapes, a part of a longer text). */
export function wordIn(at: Span, word: string): Span | undefined {
  const quotes = (at.end - at.start - word.length) / 2;
  return quotes === 0 || quotes === 1 ? { ...at, start: at.start + quotes, end: at.end - quotes } : undefined;
}

/** The change of a misspelt word to the one that was probably meant; needs judgement, and keeps the quotes. */
export function renaming(at: Span, word: string, meant: string): Problem['correction'] {
  const span = wordIn(at, word);
  return span && { kind: 'suggestion', title: `Change \`${word}\` to \`${meant}\``, edits: [{ span, text: meant }] };
}
