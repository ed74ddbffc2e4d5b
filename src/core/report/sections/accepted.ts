import { isExpired } from '../../decisions/apply';
import { addDays } from '../../decisions/date';
import type { Decision } from '../../decisions/decision';
import type { Finding } from '../../finding';
import { partsOf } from '../message';
import type { Block, Cell } from '../model';
import { list, type SectionKind } from '../section';
import type { Subject } from '../subject';
import { listed, stopped } from '../words';

/** An acceptance that ends within so many days deserves a word in the meeting. */
const SOON = 30;
/** Rows of the table; more are listed by the command line. */
const MOST_ROWS = 60;

/** What was accepted, why, until when and by whom; and what has ended or is about to. */
export const accepted: SectionKind = {
  id: 'accepted',
  title: 'Accepted on purpose',
  notes: [],
  write(subject) {
    const ended = subject.system.decisions.filter((decision) => isExpired(decision, subject.today));
    const ending = subject.system.decisions.filter((decision) => isEnding(decision, subject.today));
    if (subject.accepted.length + ended.length + ending.length === 0) return undefined;
    return {
      blocks: [
        ...table(subject),
        ...list([
          ...ended.map((decision) => `${what(decision, subject)} ended on ${date(decision)} and no longer counts.`),
          ...ending.map((decision) => `${what(decision, subject)} ends on ${date(decision)}, within ${SOON} days.`),
        ]),
      ],
    };
  },
};

/** Decisions that hold today and not much longer. */
export function isEnding(decision: Decision, today: string): boolean {
  return decision.until !== undefined && !isExpired(decision, today) && decision.until.text <= addDays(today, SOON);
}

/** A decision or acceptance as the subject of a sentence, with its place. */
export function what({ origin, about, accepts, at }: Decision, { name, place }: Subject): string {
  const rules = listed(accepts.map(({ text }) => `\`${text}\``));
  const names = listed(about.map(({ text }) => name(text)));
  const subject =
    origin === 'decision'
      ? `The decision about ${names || 'nothing in particular'}`
      : `The acceptance of ${rules}${names === '' ? '' : ` for ${names}`}`;
  return `${subject} (${place(at)})`;
}

function date({ until }: Decision): string {
  return until?.text ?? '';
}

function table(subject: Subject): readonly Block[] {
  if (subject.accepted.length === 0) return [];
  const rows = subject.accepted.slice(0, MOST_ROWS).map((finding) => row(finding, subject));
  const left = subject.accepted.length - rows.length;
  return [
    {
      kind: 'table',
      table: {
        caption: 'Findings that somebody accepted, with the reason',
        columns: ['About', 'Accepted', 'Because', 'Until', 'By'].map((title) => ({ title })),
        rows,
      },
    },
    ...(left > 0
      ? [{ kind: 'paragraph' as const, text: `${left} more are listed by \`statewise check --list-accepted\`.` }]
      : []),
  ];
}

function row(finding: Finding, { name, place }: Subject): readonly Cell[] {
  const { accepted: acceptance, component, rule, message } = finding;
  return [
    component === undefined ? 'the files' : name(component),
    `\`${rule}\`: ${partsOf(message).problem}`,
    acceptance === undefined ? '' : stopped(acceptance.reason),
    acceptance?.until ?? 'no end',
    acceptance === undefined ? '' : `${acceptance.by}, ${place(acceptance.at)}`,
  ];
}
