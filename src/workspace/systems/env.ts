/** Reads a `.env` file as Compose does: comments, `export`, quotes; the values serve interpolation only. */
export function readEnv(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\s*[=:]\s*(.*)$/.exec(line);
    if (match?.[1] !== undefined) variables.set(match[1], unquote(match[2] ?? ''));
  }
  return variables;
}

function unquote(written: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(written);
  if (quoted) return quoted[2] ?? '';
  return written.replace(/(?:^|\s)#.*$/, '').trim();
}
