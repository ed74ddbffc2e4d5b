import type { Edit } from '../finding';
import type { Component, System } from '../model/system';
import { columnOf, lineEnd, lineStart } from '../yaml/extent';
import { lineBreak, scalarToken } from '../yaml/style';
import { addMonths } from './date';
import { choice, literal, placeholder } from './snippet-text';

/** The words offered for a choice, in the order of the notes. */
const gains = {
  stateful: ['personalised-experience', 'continuity-of-logic', 'responsive-with-history', 'personal-optimisation'],
  stateless: ['scalable', 'robust', 'easy-to-maintain', 'easy-to-debug', 'easy-to-deploy', 'no-session-loss', 'parallel-processing'],
} as const;
const costs = {
  stateful: ['state-loss-risk', 'harder-to-scale', 'harder-to-balance', 'more-complex-to-build'],
  stateless: ['redundant-data', 'harder-workflows', 'client-complexity'],
} as const;

/**
 * A decision about a native component, with what only its author knows left to fill in. It goes behind the last decision
 * of the file, or opens the list at the end of the file; undefined where neither place is plain.
 * @param text gives a file's whole text
 */
export function recordDecision(
  system: System,
  component: Component,
  today: string,
  text: (file: string) => string,
): Edit | undefined {
  if (component.format !== 'native') return undefined;
  const file = component.at.file;
  const source = text(file);
  const last = system.decisions.findLast(({ origin, at }) => origin === 'decision' && at.file === file);
  const eol = lineBreak(source);
  if (last === undefined) {
    // Another document or another list under this name: where a decision belongs is then the author's to say.
    if (/^(?:["']?decisions["']?[ \t]*:|---|\.\.\.|[{[])/m.test(source.slice(component.at.end)) || /^["']?decisions["']?[ \t]*:/m.test(source)) return undefined;
    const start = source.length;
    const head = `${source.endsWith('\n') ? '' : eol}decisions:${eol}`;
    return { span: { file, start, end: start }, text: literal(head) + decision(component, today, '  ', eol), snippet: true };
  }
  const dash = lineStart(source, last.at.start);
  const before = source.slice(dash, last.at.start);
  if (!/^ *- +$/.test(before)) return undefined;
  const end = source.slice(0, last.removable.end).trimEnd().length;
  const stop = lineEnd(source, end);
  const indent = ' '.repeat(columnOf(source, dash + before.indexOf('-')));
  const atEnd = stop === source.length;
  const start = atEnd ? stop : stop + 1;
  return {
    span: { file, start, end: start },
    text: (atEnd ? eol : '') + decision(component, today, indent, eol),
    snippet: true,
  };
}

/** The snippet's lines; the values in angle brackets count as not given until they are replaced. */
function decision(component: Component, today: string, indent: string, eol: string): string {
  const side = component.verdict.class;
  const line = (text: string): string => literal(text);
  return [
    line(`${indent}- about: [${scalarToken(component.id)}]`),
    line(`${indent}  choice: ${side}`),
    `${line(`${indent}  because: "`)}${placeholder(1, '<why this fits the use case>')}"`,
    `${line(`${indent}  gains: [`)}${choice(2, gains[side])}]`,
    `${line(`${indent}  costs: [`)}${choice(3, costs[side])}]`,
    `${line(`${indent}  alternatives: ["`)}${placeholder(4, '<what else was considered>')}"]`,
    `${line(`${indent}  on-node-loss: "`)}${placeholder(5, '<what users notice and how it comes back>')}"`,
    `${line(`${indent}  on-partition: "`)}${placeholder(6, '<which side goes on, and with what>')}"`,
    line(`${indent}  decided: ${today}`),
    line(`${indent}  revisit: ${addMonths(today, 6)}`),
    '',
  ].join(eol);
}
