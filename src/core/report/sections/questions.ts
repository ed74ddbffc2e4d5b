import { isExpired } from '../../decisions/apply';
import { groupsBy } from '../../grouping';
import { questionOf } from '../../knowledge/questions';
import type { Finding } from '../../finding';
import { list, paragraph, type SectionKind } from '../section';
import type { Subject } from '../subject';
import { listed } from '../words';
import { isEnding, what } from './accepted';
import { unexplained } from './reasons';

/** Questions of one meeting; the rest can wait for the next. */
const MOST_QUESTIONS = 12;

/** What the meeting has to decide: the review questions of the rules that found something, the gravest first. */
export const questions: SectionKind = {
  id: 'questions',
  title: 'To decide in the meeting',
  notes: [],
  write(subject) {
    const all = [...ofFindings(subject), ...ofReasons(subject), ...ofDates(subject)];
    if (all.length === 0) return undefined;
    const left = all.length - MOST_QUESTIONS;
    return {
      blocks: [
        ...list(all.slice(0, MOST_QUESTIONS), true),
        ...paragraph(
          left > 0
            ? `${left} further ${left === 1 ? 'question follows' : 'questions follow'} from the milder findings.`
            : '',
        ),
      ],
    };
  },
};

/** One question per rule, with the components it is about. */
function ofFindings(subject: Subject): readonly string[] {
  const serious = subject.open.filter(({ severity }) => severity !== 'hint');
  return groupsBy(serious, ({ rule }) => rule).flatMap((findings) => {
    const question = questionOf(findings[0]?.rule ?? '');
    return question === undefined ? [] : [`${question} (${about(findings, subject)})`];
  });
}

function about(findings: readonly Finding[], { name, place }: Subject): string {
  const names = [...new Set(findings.flatMap(({ component }) => (component === undefined ? [] : [name(component)])))];
  return listed(names.length > 0 ? names : [...new Set(findings.map(({ at }) => place(at)))], 6);
}

function ofReasons(subject: Subject): readonly string[] {
  const missing = unexplained(subject);
  // The rule asks the same where it is on.
  if (missing.length === 0 || subject.open.some(({ rule }) => rule === 'decision-missing')) return [];
  return [`Why is state kept here, and what would change the choice? (${listed(missing.map(subject.name), 6)})`];
}

function ofDates(subject: Subject): readonly string[] {
  return subject.system.decisions
    .filter((decision) => isEnding(decision, subject.today) && !isExpired(decision, subject.today))
    .map((decision) => `${what(decision, subject)} ends on ${decision.until?.text ?? ''}: does its reason still hold?`);
}
