import type { Edit } from '../../finding';
import type { Span } from '../../model/span';
import { lineEnd, lineStart } from '../../yaml/extent';
import type { Decision } from '../../decisions/decision';

/**
 * Takes one rule id out of a decision, or the whole acceptance when none of its ids is of use; undefined where the text
 * around it is not plain.
 */
export function removeAcceptance(decision: Decision, index: number, whole: boolean, text: string): Edit | undefined {
  if (whole && decision.origin !== 'decision') return { span: wholeLines(decision.removable, text), text: '' };
  const here = decision.accepts[index]?.at;
  const before = decision.accepts[index - 1]?.at;
  const after = decision.accepts[index + 1]?.at;
  if (!here) return undefined;
  const span = quoted(here, text);
  if (before && joined(text, before.end, span.start))
    return { span: { ...span, start: quoted(before, text).end }, text: '' };
  if (after && joined(text, span.end, after.start))
    return { span: { ...span, end: quoted(after, text).start }, text: '' };
  const line = { ...span, start: lineStart(text, span.start), end: Math.min(text.length, lineEnd(text, span.end) + 1) };
  const own = /^[ \t]*-[ \t]+$/.test(text.slice(line.start, span.start)) && decision.accepts.length > 1;
  if (own) return { span: line, text: '' };
  const alone = /\[\s*$/.test(text.slice(0, span.start)) && /^\s*\]/.test(text.slice(span.end));
  return alone ? { span, text: '' } : undefined;
}

/** An entry that has its lines to itself goes with them. */
function wholeLines(span: Span, text: string): Span {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, span.end);
  const alone = text.slice(start, span.start).trim() === '' && /^\s*(?:#.*)?\r?$/.test(text.slice(span.end, end));
  return alone && text[span.end - 1] !== '\n' ? { ...span, start, end: Math.min(text.length, end + 1) } : span;
}

function joined(text: string, from: number, to: number): boolean {
  return /^["']?\s*,\s*["']?$/.test(text.slice(from, to));
}

function quoted(span: Span, text: string): Span {
  const quote = text[span.start - 1];
  return (quote === '"' || quote === "'") && text[span.end] === quote
    ? { ...span, start: span.start - 1, end: span.end + 1 }
    : span;
}
