import { Lexer } from 'yaml';
import type { Span } from '../model/span';
import { readComment } from './comment-text';
import type { Decision } from './decision';

/**
 * Acceptance comments of a file. Only real YAML comments count: the same words inside a string or a block of text are
 * somebody's data. A file without the phrase costs one search.
 */
export function commentAcceptances(file: string, text: string): Decision[] {
  if (!text.includes('statewise-accept')) return [];
  const decisions: Decision[] = [];
  for (const at of comments(file, text)) {
    const decision = acceptance(text, at);
    if (decision) decisions.push(decision);
  }
  return decisions;
}

function acceptance(text: string, at: Span): Decision | undefined {
  const words = readComment(text.slice(at.start, at.end), at);
  const first = words?.rules[0];
  if (!words || !first) return undefined;
  const lineStart = text.lastIndexOf('\n', at.start - 1) + 1;
  const alone = text.slice(lineStart, at.start).replace('\uFEFF', '').trim() === '';
  return {
    origin: words.wholeFile ? 'file-comment' : 'comment',
    at: first.at,
    about: [],
    accepts: words.rules,
    reason: words.reason,
    until: words.until,
    owner: undefined,
    choice: undefined,
    gains: [],
    costs: [],
    alternatives: [],
    onNodeLoss: undefined,
    onPartition: undefined,
    covers: words.wholeFile ? undefined : alone ? nextLine(text, at) : lineOf(text, at.file, lineStart),
    removable: alone ? lineOf(text, at.file, lineStart, true) : trailing(text, at),
  };
}

/** The places of all comments, from the lexer, which knows quotes and block scalars. */
function* comments(file: string, text: string): Generator<Span> {
  let offset = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    // Control characters of the lexer stand for no source text.
    if (token === '\u0002' || token === '\u0018') continue;
    if (token === '\u001f') {
      scalar = true;
      continue;
    }
    if (!scalar && token.startsWith('#')) yield { file, start: offset, end: offset + token.trimEnd().length };
    offset += token.length;
    scalar = false;
  }
}

/** The line below, past further comment lines, so that several acceptances can stand above one line. */
function nextLine(text: string, at: Span): Span {
  let start = text.indexOf('\n', at.end) + 1;
  while (start > 0) {
    const line = lineOf(text, at.file, start);
    const content = text.slice(line.start, line.end).trim();
    if (content !== '' && !content.startsWith('#')) return line;
    start = text.indexOf('\n', start) + 1;
  }
  return { file: at.file, start: text.length, end: text.length };
}

function lineOf(text: string, file: string, start: number, withBreak = false): Span {
  const feed = text.indexOf('\n', start);
  return { file, start, end: feed === -1 ? text.length : withBreak ? feed + 1 : feed };
}

/** A comment behind content, with the blanks before it. */
function trailing(text: string, at: Span): Span {
  let start = at.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return { file: at.file, start, end: at.end };
}
