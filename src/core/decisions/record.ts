import type { Edit } from '../finding';
import type { Span } from '../model/span';
import type { Component, System } from '../model/system';
import { lineEnd, lineStart } from '../yaml/extent';
import { lineBreak, scalarToken } from '../yaml/style';
import { addMonths } from './date';
import { placeholders } from './placeholders';
import { choice, literal, placeholder } from './snippet-text';

/** The words offered for a choice, in the order of the notes. */
const gains = {
  stateful: ['personalised-experience', 'continuity-of-logic', 'responsive-with-history', 'personal-optimisation'],
  stateless: [
    'scalable',
    'robust',
    'easy-to-maintain',
    'easy-to-debug',
    'easy-to-deploy',
    'no-session-loss',
    'parallel-processing',
  ],
} as const;
const costs = {
  stateful: ['state-loss-risk', 'harder-to-scale', 'harder-to-balance', 'more-complex-to-build'],
  stateless: ['redundant-data', 'harder-workflows', 'client-complexity'],
} as const;

/** Where the next decision of a file goes, and what stands before it. */
export interface DecisionPlace {
  readonly at: Span;
  readonly before: string;
  readonly after: string;
  readonly indent: string;
  readonly eol: string;
}

/**
 * Behind the last decision of a native file, or at the end of a file without any; undefined where neither is plain.
 * @param text the file's whole text
 */
export function placeForDecision(system: System, file: string, text: string): DecisionPlace | undefined {
  const last = system.decisions.findLast(({ origin, at }) => origin === 'decision' && at.file === file);
  const eol = lineBreak(text);
  if (last === undefined) {
    // Several documents, a file in braces, or an empty list: where a decision belongs is then the author's to say.
    const content = Math.max(0, text.search(/^(?!---|[#%\s]|$)/m));
    const odd = /^(?:["']?decisions["']?[ \t]*:|---|\.\.\.|[{[])/m;
    if (odd.test(text.slice(content))) return undefined;
    const before = `${text.endsWith('\n') ? '' : eol}decisions:${eol}`;
    return { at: { file, start: text.length, end: text.length }, before, after: eol, indent: '  ', eol };
  }
  const dash = lineStart(text, last.at.start);
  const head = text.slice(dash, last.at.start);
  if (!/^ *- +$/.test(head)) return undefined;
  const stop = lineEnd(text, text.slice(0, last.removable.end).trimEnd().length);
  const atEnd = stop === text.length;
  const start = atEnd ? stop : stop + 1;
  const indent = ' '.repeat(head.indexOf('-'));
  return { at: { file, start, end: start }, before: atEnd ? eol : '', after: atEnd ? '' : eol, indent, eol };
}

/** The edit that records a trade-off there, with what only its author knows left to fill in. */
export function decisionAt(place: DecisionPlace, component: Component, today: string): Edit {
  const text = literal(place.before) + decision(component, today, place.indent, place.eol) + place.after;
  return { span: place.at, text, snippet: true };
}

/**
 * A decision about a native component; undefined for other formats and where it has no plain place.
 * @param text gives a file's whole text
 */
export function recordDecision(
  system: System,
  component: Component,
  today: string,
  text: (file: string) => string,
): Edit | undefined {
  if (component.format !== 'native') return undefined;
  const place = placeForDecision(system, component.at.file, text(component.at.file));
  return place && decisionAt(place, component, today);
}

/** The snippet's lines; the values in angle brackets count as not given until they are replaced. */
function decision(component: Component, today: string, indent: string, eol: string): string {
  const side = component.verdict.class;
  const line = (text: string): string => literal(text);
  return [
    line(`${indent}- about: [${scalarToken(component.id)}]`),
    line(`${indent}  choice: ${side}`),
    `${line(`${indent}  because: "`)}${placeholder(1, placeholders.because)}"`,
    `${line(`${indent}  gains: [`)}${choice(2, gains[side])}]`,
    `${line(`${indent}  costs: [`)}${choice(3, costs[side])}]`,
    `${line(`${indent}  alternatives: ["`)}${placeholder(4, placeholders.alternatives)}"]`,
    `${line(`${indent}  on-node-loss: "`)}${placeholder(5, placeholders.onNodeLoss)}"`,
    `${line(`${indent}  on-partition: "`)}${placeholder(6, placeholders.onPartition)}"`,
    line(`${indent}  decided: ${today}`),
    line(`${indent}  revisit: ${addMonths(today, 6)}`),
  ].join(eol);
}
