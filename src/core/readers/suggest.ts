import { distance } from 'fastest-levenshtein';

/**
 * The known word nearest to a misspelt one, when it is near enough to be meant: a third of its letters, at most three,
 * where two neighbours that changed places are one slip.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word === '') return undefined;
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

/** The end of a sentence about a word nobody knows: asks for the one that was probably meant, or just stops. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found === undefined ? '.' : `; did you mean \`${found}\`?`;
}
