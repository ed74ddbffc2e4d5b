/** More than this is no help to a model: it fills its memory. In characters. */
export const ANSWER_LIMIT = 20_000;

/** A line of an answer, and what it shows, where it may be counted among what was left out. */
export interface Line {
  readonly text: string;
  /** "finding", "component". */
  readonly of?: string;
}

/** A line that is not counted. */
export function line(text: string): Line {
  return { text };
}

/**
 * The lines as one text, as far as they fit; then a sentence on what was left out and how to see it.
 * @param narrow how to ask for less, as a sentence
 */
export function capped(
  lines: readonly Line[],
  narrow: string,
  limit = ANSWER_LIMIT,
): { readonly text: string; readonly whole: boolean } {
  const all = lines.map(({ text }) => text).join('\n');
  if (all.length < limit) return { text: `${all.trimEnd()}\n`, whole: true };
  // Room for the sentence itself.
  const room = limit - 400;
  let length = 0;
  let fitting = 0;
  for (const { text } of lines) {
    if (length + text.length + 1 > room) break;
    length += text.length + 1;
    fitting++;
  }
  const counts = new Map<string, number>();
  for (const { of } of lines.slice(fitting)) if (of !== undefined) counts.set(of, (counts.get(of) ?? 0) + 1);
  const left = [...counts].map(([what, count]) => `${count} ${what}${count === 1 ? '' : 's'}`).join(' and ');
  const kept = lines.slice(0, fitting).map(({ text }) => text);
  const note = `The answer was cut at ${limit.toLocaleString('en-US')} characters${left === '' ? '' : `; ${left} were left out`}. ${narrow}`;
  return { text: `${kept.join('\n').trimEnd()}\n\n${note}\n`, whole: false };
}
