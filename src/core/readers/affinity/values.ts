/** Reads a setting's text as the boolean it stands for; `on`/`off` are no booleans here, dialects that know them say so. */
export function truth(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** Reads `k=v,k=v`; the last of two equal keys wins. Undefined when a piece is no pair: then nothing is known. */
export function pairs(text: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const piece of text.split(',')) {
    if (piece.trim() === '') continue;
    const equals = piece.indexOf('=');
    if (equals < 1) return undefined;
    found.set(piece.slice(0, equals).trim(), piece.slice(equals + 1).trim());
  }
  return found;
}

/** Parses JSON text of an annotation; undefined when it is none. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A text that does not parse is unknown, and unknown is silent.
    return undefined;
  }
}

/** The member of a JSON object, under any of several spellings; undefined when there is none. */
export function member(value: unknown, ...names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  for (const [name, found] of Object.entries(value)) if (names.includes(name)) return found;
  return undefined;
}

/** True when the text holds a template placeholder, so its final value is unknown. */
export function templated(text: string): boolean {
  return text.includes('{{') || /\$\{[A-Z_][A-Z0-9_]*\}/.test(text);
}
