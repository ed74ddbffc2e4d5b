import { redact } from '../redact';

/**
 * A text from a file or a review as Markdown: code spans stay, everything else is escaped, so that a component's name can
 * neither draw a table nor smuggle a link into a trusted hover. Secrets are taken out.
 */
export function prose(text: string): string {
  const parts = redact(text).replace(/\s+/g, ' ').trim().split('`');
  // An odd number of backticks leaves the last one without a partner.
  const closed = parts.length % 2 === 1;
  return parts
    .map((part, index) => (index % 2 === 1 && (closed || index < parts.length - 1) ? `\`${part}\`` : escape(part)))
    .join('');
}

/** A name as code, safe whatever characters it holds. */
export function code(name: string): string {
  return `\`${redact(name)
    .replace(/[`\s]+/g, ' ')
    .trim()}\``;
}

/** Statement ids as a quiet suffix: " (N05, N20)". */
export function cite(notes: readonly string[]): string {
  return notes.length > 0 ? ` (${notes.join(', ')})` : '';
}

/**
 * A link to everything known about a component; empty where the client runs no commands from hovers. Files of an editor are
 * known by their URI, which is what the command takes.
 */
export function explainLink(file: string, component: string, commands: boolean): string {
  if (!commands) return '';
  const given = encodeURIComponent(JSON.stringify([{ uri: file, component }])).replace(
    /[()]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return `[Explain](command:statewise.explain?${given})`;
}

/** Paragraphs with an empty line between; empty ones are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

function escape(text: string): string {
  return text.replace(/[\\*_[\]<>#|!~]/g, '\\$&').replace(/&(?=[a-z#])/gi, '&amp;');
}
