import type { Text } from '../model/text';

/** What an inserted acceptance says until somebody writes the reason; in angle brackets, which no reason starts with. */
export const reasonPlaceholder = '<why this is acceptable here>';

const stopgaps = new Set(['', 'reason', 'why', 'because', 'todo', 'tbd', 'fixme', 'xxx', 'none', 'n/a', 'na']);

/** True when a reason was really given: not empty, no placeholder left in it, no stopgap such as `TODO`. */
export function isGiven(reason: Text | string | undefined): boolean {
  const text = (typeof reason === 'string' ? reason : (reason?.text ?? '')).trim();
  if (/^<[^<>]*>$/.test(text) || /\$\{?\d/.test(text)) return false;
  return !stopgaps.has(text.toLowerCase().replace(/^[\s.?!…:-]+|[\s.?!…:-]+$/g, ''));
}
