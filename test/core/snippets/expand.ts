/** What the editor's variables stand for in tests. */
const november: Variables = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '24' };

/** The editor's variables of one day. */
export type Variables = Readonly<Record<string, string>>;

/** What differs from the defaults. */
interface Options {
  readonly variables?: Variables;
  /** Words chosen by placeholder, instead of the first. */
  readonly picks?: Readonly<Record<string, string>>;
}

/** A placeholder with words to choose from. */
export interface Choice {
  readonly index: string;
  readonly words: readonly string[];
}

/** The choices a snippet offers, in the order of its text. */
export function choicesIn(body: readonly string[]): readonly Choice[] {
  return [...body.join('\n').matchAll(choicePattern)].map(([, index = '', words = '']) => ({
    index,
    words: wordsOf(words),
  }));
}

const choicePattern = /\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/g;

/**
 * The text a snippet inserts when every placeholder keeps its default and every choice its first word. Texts in angle
 * brackets are what the author must replace; `given` stands for what he writes.
 *
 * Snippets cannot count, and a fixed date grows stale. So the dates of ours are the first of this month in the next year, with
 * the year raised by a transform: each digit that only nines follow becomes the next one, and nines become zero.
 */
export function expand(body: readonly string[], given: string, options: Options = {}): string {
  const { variables = november, picks = {} } = options;
  const defaults = new Map<string, string>();
  const text = body
    .join('\n')
    .replace(
      /\$\{(CURRENT_[A-Z]+)\/((?:\\.|[^/\\])+)\/((?:\\.|[^/\\])*)\/g\}/g,
      (_, name: string, find: string, put: string) => transform(variables[name] ?? '', find, put),
    )
    .replace(/\$\{(CURRENT_[A-Z]+)\}/g, (_, name: string) => variables[name] ?? '')
    .replace(choicePattern, (_, index: string, words: string) =>
      keep(defaults, index, picks[index] ?? wordsOf(words)[0] ?? ''),
    )
    .replace(/\$\{(\d+):([^{}]*)\}/g, (_, index: string, word: string) => keep(defaults, index, word))
    .replace(/\$\{?(\d+)\}?/g, (_, index: string) => defaults.get(index) ?? '');
  return text.replace(/<[^<>\n]+>/g, given);
}

/** Replaces every match; `${1:+x}` stands for `x` where group 1 took part in it. */
function transform(value: string, find: string, put: string): string {
  return value.replace(new RegExp(find, 'g'), (...groups: readonly unknown[]) =>
    put.replace(/\$\{(\d+):\+([^}]*)\}/g, (_, index: string, word: string) =>
      typeof groups[Number(index)] === 'string' ? word : '',
    ),
  );
}

function keep(defaults: Map<string, string>, index: string, word: string): string {
  defaults.set(index, word);
  return word;
}

/** Words separated by commas; a comma inside a word is escaped. */
function wordsOf(words: string): readonly string[] {
  return (words.match(/(?:\\.|[^,\\])+/g) ?? []).map((word) => word.replace(/\\([,|\\])/g, '$1'));
}
