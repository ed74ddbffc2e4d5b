import { expand } from './interpolate';

/**
 * Reads a file of variables (`.env`, `env_file`) as Compose does: comments, `export`, quotes that may span lines, escapes
 * and interpolation outside single quotes, for which the file's own earlier variables come first. What stays unknown is
 * left out.
 * Source: https://docs.docker.com/reference/compose-file/services/#env_file-format
 * @param outer what a name without `=` and interpolation may refer to
 */
export function readEnv(text: string, outer: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const [, name = '', written] of text.matchAll(line)) {
    const value = written === undefined ? outer.get(name) : valueOf(written, new Map([...outer, ...variables]));
    if (value !== undefined) variables.set(name, value);
  }
  return variables;
}

/**
 * Reads a file that is given `format: raw`: what follows `=` is the value, to the letter. A name without one is left out.
 * Source: https://docs.docker.com/reference/compose-file/services/#format
 */
export function readRawEnv(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/^\uFEFF?([A-Za-z_][\w.-]*)=([^\r\n]*)/gm))
    variables.set(name, value);
  return variables;
}

const line =
  /^\uFEFF?[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:[=:][ \t]*("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[^\r\n]*))?[^\r\n]*$/gm;

function valueOf(written: string, variables: ReadonlyMap<string, string>): string | undefined {
  const quote = /^(["'])([^]*)\1$/.exec(written);
  const inner = quote?.[2] ?? written.replace(/(?:^|\s)#.*$/, '').trim();
  if (quote?.[1] === "'") return inner.replaceAll("\\'", "'");
  const expanded = expand(quote === null ? inner : inner.replaceAll('\\$', '$$$$'), variables);
  if (!expanded.complete && expanded.text === '') return undefined;
  return quote === null ? expanded.text : expanded.text.replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
