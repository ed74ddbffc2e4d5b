/** What the editor's variables stand for in tests. */
const november: Variables = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '24' };

/** The editor's variables of one day. */
export type Variables = Readonly<Record<string, string>>;

/**
 * The text a snippet inserts when every placeholder keeps its default and every choice its first word. Texts in angle
 * brackets are what the author must replace; `given` stands for what he writes.
 *
 * Snippets cannot count, and a fixed date grows stale. So the dates of ours are the first of this month in the next year, with
 * the year raised by a transform: each digit that only nines follow becomes the next one, and nines become zero.
 */
export function expand(body: readonly string[], given: string, variables: Variables = november): string {
  const defaults = new Map<string, string>();
  const text = body
    .join('\n')
    .replace(
      /\$\{(CURRENT_[A-Z]+)\/((?:\\.|[^/\\])+)\/((?:\\.|[^/\\])*)\/g\}/g,
      (_, name: string, find: string, put: string) => transform(variables[name] ?? '', find, put),
    )
    .replace(/\$\{(CURRENT_[A-Z]+)\}/g, (_, name: string) => variables[name] ?? '')
    .replace(/\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/g, (_, index: string, words: string) =>
      keep(defaults, index, firstOf(words)),
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

/** The first of a list of words separated by commas; a comma inside a word is escaped. */
function firstOf(words: string): string {
  return (/^(?:\\.|[^,\\])*/.exec(words)?.[0] ?? '').replace(/\\([,|\\])/g, '$1');
}
