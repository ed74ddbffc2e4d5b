/** A text after interpolation; `complete` is false when a variable without value or default was left out. */
export interface Expanded {
  readonly text: string;
  readonly complete: boolean;
}

/** Defaults within defaults that are followed; a text made of nothing else must end, too. */
const MAX_NESTING = 20;

/**
 * Compose interpolation: `$VAR`, `${VAR}`, `${VAR:-default}`, `${VAR-default}`, `${VAR:+alternative}`, `${VAR:?message}`
 * and `$$` for a dollar sign; defaults may nest. Unknown variables become empty text, as Compose does with a warning.
 * Source: https://docs.docker.com/reference/compose-file/interpolation/
 */
export function expand(text: string, variables: ReadonlyMap<string, string>, nesting = 0): Expanded {
  if (!text.includes('$')) return { text, complete: true };
  if (nesting > MAX_NESTING) return { text: '', complete: false };
  let complete = true;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char !== '$') {
      out += char;
      continue;
    }
    const next = text.charAt(i + 1);
    if (next === '$') {
      out += '$';
      i++;
    } else if (next === '{') {
      const end = closing(text, i + 2);
      if (end < 0) return { text: out + text.slice(i), complete: false };
      const value = substitute(text.slice(i + 2, end), variables, nesting);
      complete &&= value.complete;
      out += value.text;
      i = end;
    } else {
      const name = /^[A-Za-z_]\w*/.exec(text.slice(i + 1, i + 129))?.[0];
      if (name === undefined) out += '$';
      else {
        const value = variables.get(name);
        complete &&= value !== undefined;
        out += value ?? '';
        i += name.length;
      }
    }
  }
  return { text: out, complete };
}

/** Offset of the brace that closes one opened just before `from`, or -1. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text.startsWith('${', i)) depth++;
    else if (text.charAt(i) === '}' && --depth === 0) return i;
  }
  return -1;
}

function substitute(body: string, variables: ReadonlyMap<string, string>, nesting: number): Expanded {
  const match = /^([A-Za-z_]\w*)(?:(:?[-+?])([^]*))?$/.exec(body);
  const name = match?.[1];
  if (match === null || name === undefined) return { text: '', complete: false };
  const value = variables.get(name);
  const operator = match[2] ?? '';
  const word = match[3] ?? '';
  const set = value !== undefined && (!operator.startsWith(':') || value !== '');
  if (operator.endsWith('-')) return set ? { text: value, complete: true } : expand(word, variables, nesting + 1);
  if (operator.endsWith('+')) return set ? expand(word, variables, nesting + 1) : { text: '', complete: true };
  return { text: value ?? '', complete: set };
}
