import type { Span } from '../../model/span';
import { pointsAt } from '../around';
import type { Fact, Subject } from './fact';
import { decisionAround, decisionsAbout, decisionWords } from './decisions';

/** What the files show about the component's class, beside what somebody declares. */
export const classified: Fact = ({ component }) => {
  if (component === undefined) return undefined;
  const { class: klass, confidence, evidence } = component.verdict;
  const declared = component.declared?.class?.text;
  const seen = `the files show \`${component.name}\` as ${klass} (${confidence} confidence)`;
  const claim = declared === undefined ? '' : declared === klass ? `, as declared` : `, declared is ${declared}`;
  if (confidence === 'low' && declared === undefined && evidence.every(({ weight }) => weight === 0)) return undefined;
  const heaviest = evidence.find(({ towards, weight }) => towards === klass && weight > 0);
  return `${seen}${claim}${heaviest === undefined ? '' : `: ${heaviest.says.replace(/\.$/, '')}`}.`;
};

/** What a declared use or need speaks for, and whether the files agree. */
export const leaning: Fact = (subject) => {
  const said = evident(subject);
  const verdict = subject.component?.verdict;
  if (said === undefined || verdict === undefined)
    return subject.found.part === 'key' ? classified(subject) : undefined;
  return `${said} The files show it as ${verdict.class} (${verdict.confidence} confidence).`;
};

/** Evidence that was read from the very place. */
export const evident: Fact = (subject) => {
  const { place } = subject;
  const tokens = [...subject.tokens, ...variableAround(subject)];
  for (const { name, verdict } of place.review.system.components) {
    const evidence = verdict.evidence.find(({ at, weight }) => weight > 0 && pointsAt(tokens, at));
    if (evidence) return `speaks for \`${name}\` being ${evidence.towards}: ${evidence.says.replace(/\.$/, '')}.`;
  }
  return undefined;
};

/** `{ name, value }` around a token: both are about the variable. */
function variableAround({ found }: Subject): readonly Span[] {
  const inner = found.around.at(-1);
  return inner?.type === 'map' && inner.entries.has('name') && inner.entries.has('value') ? [inner.extent] : [];
}

/** Something the place forbids: a second instance, or another node. */
export const constrained: Fact = ({ place, tokens }) => {
  for (const { name, constraints } of place.review.system.components) {
    const constraint = constraints.find(({ at }) => pointsAt(tokens, at));
    if (constraint)
      return `stands in the way of a second instance of \`${name}\`: ${constraint.says.replace(/\.$/, '')}.`;
  }
  return undefined;
};

/** What was decided about the component, or by the decision around the place. */
export const decided: Fact = ({ place, component, found }) => {
  const { system, findings } = place.review;
  const decision = component ? decisionsAbout(system, component)[0] : decisionAround(system, found);
  if (decision === undefined) return undefined;
  const count = findings.filter(
    ({ accepted }) => accepted?.at.file === decision.at.file && accepted.at.start === decision.at.start,
  ).length;
  const covers = count === 0 ? '' : ` It accepts ${count} ${count === 1 ? 'finding' : 'findings'}.`;
  return `${decisionWords(decision)}.${covers}`;
};
