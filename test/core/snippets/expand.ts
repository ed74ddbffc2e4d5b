/** What the editor's variables stand for in tests. */
const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '24' };

/**
 * The text a snippet inserts when every placeholder keeps its default and every choice its first word. Texts in angle
 * brackets are what the author must replace; `given` stands for what he writes.
 */
export function expand(body: readonly string[], given: string): string {
  const defaults = new Map<string, string>();
  const text = body
    .join('\n')
    .replace(/\$\{(CURRENT_[A-Z]+)\}/g, (_, name: string) => variables[name] ?? '')
    .replace(/\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/g, (_, index: string, words: string) =>
      keep(defaults, index, firstOf(words)),
    )
    .replace(/\$\{(\d+):([^{}]*)\}/g, (_, index: string, word: string) => keep(defaults, index, word))
    .replace(/\$\{?(\d+)\}?/g, (_, index: string) => defaults.get(index) ?? '');
  return text.replace(/<[^<>\n]+>/g, given);
}

function keep(defaults: Map<string, string>, index: string, word: string): string {
  defaults.set(index, word);
  return word;
}

/** The first of a list of words separated by commas; a comma inside a word is escaped. */
function firstOf(words: string): string {
  return (/^(?:\\.|[^,\\])*/.exec(words)?.[0] ?? '').replace(/\\([,|\\])/g, '$1');
}
