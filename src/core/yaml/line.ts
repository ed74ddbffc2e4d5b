/** One line of a text, without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The line an offset lies on; a line break belongs to the line it ends. */
export function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', start);
  const end = found < 0 ? text.length : text.charAt(found - 1) === '\r' ? found - 1 : found;
  return { start, end: Math.max(start, end), text: text.slice(start, Math.max(start, end)) };
}

/** The line after another one, undefined at the end. */
export function lineAfter(text: string, line: Line): Line | undefined {
  const next = text.indexOf('\n', line.end);
  return next < 0 || next + 1 >= text.length ? undefined : lineAt(text, next + 1);
}

/** A word with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The key a line begins with, behind the `- ` of a list. Only what looks like a name: anything else may be a value, and a
 * value may be a secret.
 * @param tight also a key whose colon has no blank behind it
 */
export function keyOf(line: Line, tight = false): Word | undefined {
  const match = /^((?:[ \t]|- )*["']?)([A-Za-z_][\w.-]{0,40})["']?[ \t]*:(.?)/.exec(line.text);
  const name = match?.[2];
  if (match === null || name === undefined || (!tight && !/^[ \t]?$/.test(match[3] ?? ''))) return undefined;
  const start = line.start + (match[1]?.length ?? 0);
  return { text: name, start, end: start + name.length };
}

/** What a message calls the value on a line: the one of its key, or just the value. */
export function valueOn(line: Line): string {
  const key = keyOf(line);
  return key === undefined ? 'The value' : `The value of \`${key.text}\``;
}
