/** Longest pattern of a user, in UTF-16 code units. */
const MAX_PATTERN = 200;

/**
 * A pattern that compiles and cannot run for ever: repeated groups may take exponential time, and more than two open
 * repetitions too long on a long line, so both are refused. A workspace must not be able to stop the editor.
 */
export function isPattern(pattern: string): boolean {
  const plain = pattern.replace(/\\.|\[(?:[^\]\\]|\\.)*\]/g, 'x');
  const open = plain.match(/[+*]|\{\d+,\}/g) ?? [];
  if (pattern.length > MAX_PATTERN || /\)(?:[+*]|\{)/.test(plain) || open.length > 2) return false;
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
