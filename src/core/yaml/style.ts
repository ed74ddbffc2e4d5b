import { isScalar, parseDocument } from 'yaml';

/** The line break a text uses. */
export function lineBreak(text: string): '\n' | '\r\n' {
  const feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** How many blanks one level of nesting takes in a text; 2 when it shows none. */
export function indentUnit(text: string): number {
  const nested = /^(?![ \t]*#)\S.*:[ \t]*(?:#.*)?\r?\n( {1,8})[^\s#-]/m.exec(text);
  return nested?.[1]?.length ?? 2;
}

/** A value as one YAML token that reads back as exactly this text; quoted only where it must be. */
export function scalarToken(value: string, quote: '"' | "'" | '' = ''): string {
  if (quote === "'" && !/[\r\n\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (quote === '' && isPlain(value)) return value;
  return JSON.stringify(value);
}

/** True when a text stands for itself without quotes, also inside `{}` and `[]`. */
function isPlain(value: string): boolean {
  if (value === '' || value.trim() !== value || /[\r\n,[\]{}#]|:(?:\s|$)/.test(value)) return false;
  const document = parseDocument(value, { logLevel: 'silent' });
  return document.errors.length === 0 && isScalar(document.contents) && document.contents.value === value;
}
