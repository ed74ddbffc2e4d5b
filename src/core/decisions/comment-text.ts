import type { Text } from '../model/text';
import type { Span } from '../model/span';
import type { Terms } from './terms';

/** What one acceptance comment says, before it is known what it covers. */
export interface CommentWords extends Terms {
  readonly wholeFile: boolean;
  /** The rule ids; a single empty one, placed at the phrase, when none is named. */
  readonly rules: readonly Text[];
}

const shape =
  /^#+[ \t]*(?<phrase>statewise-accept(?:-file)?)(?=[\s:]|$)(?<rules>[^:]*?)(?:\s(?<word>until)(?:\s+(?<until>[^\s:]+))?)?\s*(?::\s*(?<reason>.*?)\s*)?$/ds;

/**
 * Reads `# statewise-accept <rule>[, <rule>] [until DATE]: reason`; undefined for any other comment.
 * @param comment the comment from its `#` on
 * @param at the comment's place
 */
export function readComment(comment: string, at: Span): CommentWords | undefined {
  const match = shape.exec(comment);
  if (!match) return undefined;
  const part = (name: string): Text | undefined => {
    const range = match.indices?.groups?.[name];
    return range && { text: comment.slice(...range), at: place(at, ...range) };
  };
  const phrase = part('phrase');
  const list = part('rules');
  if (!phrase || !list) return undefined;
  const reason = part('reason');
  const rules = ruleIds(list, reason !== undefined);
  const word = part('word');
  const until = part('until') ?? (word && { text: '', at: word.at });
  return {
    wholeFile: phrase.text.endsWith('-file'),
    rules: rules.length > 0 ? rules : [{ text: '', at: phrase.at }],
    until,
    reason: reason?.text === '' ? undefined : reason,
  };
}

/** Without a colon the words after the first list may be the reason: only the list itself is taken for rule ids. */
function ruleIds(list: Text, closed: boolean): Text[] {
  const text = closed ? list.text : (/^\s*[^\s,]+(?:\s*,\s*[^\s,]+)*/.exec(list.text)?.[0] ?? '');
  return [...text.matchAll(/[^\s,]+/g)].map((found) => ({
    text: found[0],
    at: place(list.at, found.index, found.index + found[0].length),
  }));
}

function place(within: Span, start: number, end: number): Span {
  return { file: within.file, start: within.start + start, end: within.start + end };
}
