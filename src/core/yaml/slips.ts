import { keyOf, lineAfter, lineAt, valueOn, type Line } from './line';
import { lastQuote, openBracket } from './openers';

/** A syntax error said in the words of the person who made it, with the stretch to underline. */
export interface Slip {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What the parser complains about: its words, and the stretch it points at. */
export interface Complaint {
  readonly says: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The slip behind a complaint, for those that people make most. Names keys, never values: these may be secret.
 * @param text what the parser read
 */
export function slipOf(complaint: Complaint, text: string): Slip | undefined {
  return slips.find(([pattern]) => pattern.test(complaint.says))?.[1](complaint, text);
}

type Tell = (complaint: Complaint, text: string) => Slip | undefined;

const slips: readonly (readonly [RegExp, Tell])[] = [
  [/^Nested mappings are not allowed in compact/, colonOrIndent],
  [/^A block sequence may not be used as an implicit map key/, (at, text) => misaligned(lineAt(text, at.end))],
  [/^All (?:mapping|sequence) items must start at the same column/, (at, text) => misaligned(lineAt(text, at.end))],
  [/^Tabs are not allowed/, tab],
  [/^Flow (?:map|sequence) .*must .*end with/, unclosedBracket],
  [/^Missing closing ["']quote/, unclosedQuote],
  [/^Implicit (?:map )?keys need to be/, noPair],
  [/^Unexpected \S+ at node end/, trailing],
  [/^Unexpected block-seq-ind on same line with key/, itemBehindKey],
  [/^Unexpected flow-(?:map|seq)-end token/, closesNothing],
  [/^Plain value cannot start with/, reserved],
  [/^Block collections are not allowed within flow/, colonInBrackets],
  [/^Missing ,/, (at) => ({ ...at, message: 'A comma is missing before this item; add it.' })],
];

/** Either `key: a: b` on one line, or a line indented deeper than the key above, which has a value already. */
function colonOrIndent({ start }: Complaint, text: string): Slip {
  const line = lineAt(text, start);
  if (/:(?:[ \t]|$)/.test(text.slice(start, line.end))) {
    const says = `${valueOn(line)} holds a colon, which makes it look like another key; put the whole value in quotes.`;
    return { message: says, start, end: line.end };
  }
  let next = lineAfter(text, line);
  while (next !== undefined && keyOf(next) === undefined) next = lineAfter(text, next);
  const key = next && keyOf(next);
  if (key === undefined)
    return { message: `${valueOn(line)} goes on as a key does; put it in quotes.`, start, end: line.end };
  const above = keyOf(line);
  const owner = above === undefined ? 'the line above' : `\`${above.text}\``;
  return {
    message: `\`${key.text}\` is indented deeper than ${owner}, which has a value already; give both the same indentation.`,
    start: key.start,
    end: key.end,
  };
}

function misaligned(line: Line): Slip {
  const key = keyOf(line);
  const indent = /^[ \t]*/.exec(line.text)?.[0].length ?? 0;
  const start = key?.start ?? line.start + Math.min(indent, line.text.length);
  const name = key === undefined ? 'This line' : `\`${key.text}\``;
  return {
    message: `${name} does not line up with what stands above it; give it the same indentation as its neighbours.`,
    start,
    end: key?.end ?? start + 1,
  };
}

function tab(complaint: Complaint): Slip {
  return { ...complaint, message: 'This line is indented with a tab, which YAML does not allow; use blanks instead.' };
}

function unclosedBracket({ start, end }: Complaint, text: string): Slip {
  const at = openBracket(text, start);
  if (at === undefined) return { message: 'A bracket is not closed; close it.', start, end };
  const opening = text.charAt(at);
  const closing = opening === '[' ? ']' : '}';
  const says = `The \`${opening}\` opened here is not closed; add \`${closing}\`, or indent what it holds deeper than its key.`;
  return { message: says, start: at, end: at + 1 };
}

function unclosedQuote({ start, end }: Complaint, text: string): Slip {
  const at = lastQuote(text, start);
  if (at === undefined) return { message: 'A text in quotes does not end; add the closing quote.', start, end };
  const says = `The text that opens here with \`${text.charAt(at)}\` does not end; add the closing quote.`;
  return { message: says, start: at, end: at + 1 };
}

/** A line that is neither `key: value` nor an item of a list. */
function noPair({ start, end }: Complaint, text: string): Slip {
  const line = lineAt(text, start);
  const tight = keyOf(line, true);
  if (tight !== undefined && keyOf(line) === undefined)
    return {
      ...tight,
      message: `\`${tight.text}\` has no blank behind its colon; write \`${tight.text}: \` before the value.`,
    };
  const until = Math.max(start + 1, Math.min(end, line.end));
  if (/^[ \t]*-(?:[ \t]|$)/.test(line.text))
    return {
      message: 'This item of a list stands among keys; indent it below the key it belongs to.',
      start,
      end: start + 1,
    };
  return {
    message:
      'This line is neither `key: value` nor `- item`; add the colon, or indent it if it belongs to the value above.',
    start,
    end: until,
  };
}

function trailing({ start }: Complaint, text: string): Slip {
  const line = lineAt(text, start);
  const key = keyOf(line);
  if (key?.start === start)
    return {
      ...key,
      message: `\`${key.text}\` stands where no key can be; give it the indentation of the keys it belongs to.`,
    };
  const says = `${valueOn(line)} goes on behind its end; put the whole value in one pair of quotes.`;
  return { message: says, start, end: line.end };
}

function itemBehindKey({ start, end }: Complaint, text: string): Slip {
  const key = keyOf(lineAt(text, start));
  const name = key === undefined ? 'its key' : `\`${key.text}:\``;
  return { message: `A list cannot begin on the line of ${name}; begin it on the next line.`, start, end };
}

function closesNothing({ start, end }: Complaint, text: string): Slip {
  const closing = text.charAt(start);
  const opening = closing === ']' ? '[' : '{';
  return {
    message: `This \`${closing}\` closes nothing; remove it, or add the \`${opening}\` it belongs to.`,
    start,
    end,
  };
}

function reserved({ start, end }: Complaint, text: string): Slip {
  const first = text.charAt(start) === '`' ? 'a backtick' : `\`${text.charAt(start)}\``;
  return {
    message: `${valueOn(lineAt(text, start))} begins with ${first}, which YAML keeps for itself; put it in quotes.`,
    start,
    end,
  };
}

function colonInBrackets({ start, end }: Complaint): Slip {
  const says =
    'A comma is missing inside these brackets, or a value with a colon is not in quotes; add one or the other.';
  return { message: says, start, end };
}
