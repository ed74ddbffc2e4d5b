import type { YAMLError } from 'yaml';
import { DEPTH_MESSAGE } from './depth';

/**
 * What the parser complains about, as a sentence without its position and without the text it quotes from the file: that
 * may be a secret.
 */
export function sentence(error: YAMLError): string {
  const line = (error.message.split('\n')[0] ?? '').trim();
  const known = quoting.find(([pattern]) => pattern.test(line));
  if (known) return known[1];
  const plain = line.replace(/: "[^]*$/, '').replace(/\b(\w+)-token in YAML stream.*$/, '$1');
  return /[.!?]$/.test(plain) ? plain : `${plain}.`;
}

/** Complaints that quote the file or can be said better. */
const quoting: readonly (readonly [RegExp, string])[] = [
  [
    /^Invalid escape sequence/,
    'YAML does not know this escape sequence; write `\\\\` for a backslash, or use single quotes.',
  ],
  [/^Block scalar header/, 'A block text begins on the line below its `|` or `>`.'],
  [/^Not a YAML token/, 'This is not YAML; put it in quotes if it is a value.'],
  [/call stack/, DEPTH_MESSAGE],
  [
    /^(?:Not a valid tag|Could not resolve tag|Unresolved tag|Verbatim tags aren't|The \S+ tag has no suffix)/,
    'This tag cannot be resolved.',
  ],
  [/ used for \w+ collection, but expects /, 'This tag stands for another kind of value.'],
];
