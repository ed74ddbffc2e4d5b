import type { Finding } from '../../finding';
import type { Span } from '../../model/span';
import type { CompletionItem, Place } from '../types';
import { laterItems, ruleItems, untilItem } from './items';

/**
 * Completion inside an acceptance comment: rule ids behind the phrase, days behind `until`. Undefined when the cursor is
 * in no such comment, so that others may answer.
 */
export function commentItems(place: Place, text: string): readonly CompletionItem[] | undefined {
  const start = text.lastIndexOf('\n', place.offset - 1) + 1;
  const line = text.slice(start, place.offset);
  const match = /(?:^|\s)#+[ \t]*statewise-accept(-file)?[ \t]+([^:]*)$/.exec(line);
  if (!match) return undefined;
  const words = match[2] ?? '';
  const typed = /[\w-]*$/.exec(words)?.[0] ?? '';
  const rest = /^[\w-]*/.exec(text.slice(place.offset, place.offset + 100))?.[0] ?? '';
  const replace = { file: place.file, start: place.offset - typed.length, end: place.offset + rest.length };
  const before = words.slice(0, words.length - typed.length);
  if (/(?:^|\s)until\s+$/.test(before)) return laterItems(place.today, replace);
  // A second word is `until`; one more rule follows a comma.
  if (/[\w-]\s+$/.test(before)) return /\suntil\s/.test(before) ? [] : [untilItem(replace)];
  const alone = /^\s*#/.test(line);
  const findings =
    match[1] === undefined ? near(place, text, start, alone) : place.review.findings.filter(inFile(place));
  return ruleItems(findings, replace);
}

/** Findings on the commented line itself, or on the next line that is no comment. */
function near(place: Place, text: string, start: number, alone: boolean): readonly Finding[] {
  const line = alone ? nextContent(text, start) : start;
  if (line === undefined) return [];
  const end = text.indexOf('\n', line);
  const span: Span = { file: place.file, start: line, end: end === -1 ? text.length : end };
  return place.review.findings.filter(inFile(place)).filter(({ at }) => at.start >= span.start && at.start <= span.end);
}

function inFile(place: Place): (finding: Finding) => boolean {
  return ({ at, accepted }) => at.file === place.file && accepted === undefined;
}

function nextContent(text: string, from: number): number | undefined {
  for (let at = text.indexOf('\n', from) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? undefined : end).trim();
    if (line !== '' && !line.startsWith('#')) return at;
  }
  return undefined;
}
