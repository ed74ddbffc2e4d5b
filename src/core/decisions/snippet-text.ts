/** Text that must come out of a snippet as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place the author fills in; `text` stands there until then. */
export function placeholder(index: number, text: string): string {
  return `\${${index}:${literal(text)}}`;
}

/** A place with a list to choose from; the first is the default. */
export function choice(index: number, words: readonly string[]): string {
  return `\${${index}|${words.map((word) => word.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}
