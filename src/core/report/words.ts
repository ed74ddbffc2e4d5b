const numerals = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number in a sentence: as a word up to twelve, "no" for none. */
export function numeral(number: number): string {
  return numerals[number] ?? String(number);
}

/** "one component", "three components", "no components". */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${numeral(number)} ${number === 1 ? noun : plural}`;
}

/** The form of a verb or noun that goes with a number: `pick(2, 'runs', 'run')` is "run". */
export function pick(number: number, one: string, several: string): string {
  return number === 1 ? one : several;
}

/** "a", "a and b", "a, b and c", "a, b and 4 more"; the texts as they are. */
export function listed(texts: readonly string[], limit = 5): string {
  const shown = texts.length > limit ? [...texts.slice(0, limit - 1), `${texts.length - limit + 1} more`] : [...texts];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** With a capital first letter; a leading name in backticks stays as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a full stop, unless it ends with a mark already. */
export function stopped(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Without the full stop at its end, to go on in the same sentence. */
export function open(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** Sentences that are there, one after the other. */
export function together(sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
}
