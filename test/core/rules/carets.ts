import type { Finding } from '../../../src/core/finding';
import { positionOf } from './texts';

/**
 * A finding drawn under the source: `#   ^^^^ rule-id (warning): message`. Carets stand under the place; for a place
 * that begins at the first column the `#` is the first caret.
 */
export interface Drawn {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

const CARETS = /^(#?)( *)(\^+) ([\w-]+) \((\w+)\): (.*?)\r?$/;

/** Takes the caret lines out of a fixture's text. */
export function readCarets(text: string): { readonly text: string; readonly drawn: readonly Drawn[] } {
  const kept: string[] = [];
  const drawn: Drawn[] = [];
  for (const line of text.split('\n')) {
    const match = CARETS.exec(line);
    if (match === null) {
      kept.push(line);
      continue;
    }
    const [, hash = '', blanks = '', carets = '', rule = '', severity = '', message = ''] = match;
    const first = blanks === '' ? 0 : hash.length + blanks.length;
    drawn.push({
      line: kept.length - 1,
      column: first,
      length: carets.length + (blanks === '' ? hash.length : 0),
      rule,
      severity,
      message,
    });
  }
  return { text: kept.join('\n'), drawn };
}

/** A finding as it would be drawn; of a place over several lines the first one. */
export function draw({ rule, severity, message, at }: Finding, text: string): Drawn {
  const { line, column } = positionOf(text, at.start);
  const shown = text.slice(at.start, at.end).split('\n')[0] ?? '';
  return { line, column, length: shown.trimEnd().length, rule, severity, message };
}

/** A caret line, for readable differences and for writing fixtures. */
export function caretLine({ column, length, rule, severity, message }: Drawn): string {
  const carets =
    column === 0 ? `#${'^'.repeat(Math.max(1, length - 1))}` : `#${' '.repeat(column - 1)}${'^'.repeat(length)}`;
  return `${carets} ${rule} (${severity}): ${message}`;
}

/** The text with its findings drawn in. */
export function withCarets(text: string, drawn: readonly Drawn[]): string {
  return text
    .split('\n')
    .flatMap((line, number) => [line, ...drawn.filter((each) => each.line === number).map(caretLine)])
    .join('\n');
}
