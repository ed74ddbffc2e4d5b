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

/** A word that no reader of YAML takes for anything but text; most keys and values are one, and parsing costs time. */
const WORD = /^(?!(?:true|false|null|yes|no|on|off)$)[a-z](?:[\w./-]*\w)?$/i;
/** Words that YAML 1.1, which Kubernetes reads, takes for booleans. */
const OLD_BOOLEANS = /^(?:yes|no|on|off)$/i;

/** True when a text stands for itself without quotes, also inside `{}` and `[]`. */
function isPlain(value: string): boolean {
  if (WORD.test(value)) return true;
  if (OLD_BOOLEANS.test(value)) return false;
  if (value === '' || value.trim() !== value || /[\r\n,[\]{}#]|:(?:\s|$)/.test(value)) return false;
  const document = parseDocument(value, { logLevel: 'silent' });
  return document.errors.length === 0 && isScalar(document.contents) && document.contents.value === value;
}
