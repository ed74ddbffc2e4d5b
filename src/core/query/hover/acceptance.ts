import type { Decision } from '../../decisions/decision';
import { isGiven } from '../../decisions/reason';
import { sameSpan, touches } from '../../model/span';
import type { Text } from '../../model/text';
import { rules } from '../../rules/index';
import { cite, code, paragraphs, prose } from '../markdown';
import type { Hover, Place } from '../types';

/** The rule id under the cursor in an acceptance comment, an annotation or a decision's `accepts`. */
export function acceptanceHover(place: Place): Hover | undefined {
  for (const decision of place.review.system.decisions) {
    const rule = decision.accepts.find(({ at }) => at.file === place.file && touches(at, place.offset));
    if (rule === undefined || rule.text === '') continue;
    const known = rules.find(({ id }) => id === rule.text);
    const title = known
      ? `**${code(known.id)}**: ${prose(known.summary)}${cite(known.notes)}`
      : `**${code(rule.text)}** is no rule of Statewise.`;
    return { at: rule.at, markdown: paragraphs([title, `**Here:** ${effect(place, decision, rule)}`]) };
  }
  return undefined;
}

function effect({ review, today }: Place, decision: Decision, rule: Text): string {
  // The rules know best: a finding may be covered and silenced by another one.
  if (review.findings.some((finding) => finding.rule === 'decision-unused' && sameSpan(finding.at, rule.at)))
    return 'it accepts nothing, for there is no such finding; remove it.';
  if (!isGiven(decision.reason)) return 'accepted without a reason; write down why.';
  const until = decision.until?.text;
  if (until !== undefined && until < today) return `the acceptance ended on ${until}; decide again.`;
  const end = until === undefined ? 'without an end' : `until ${until}`;
  const covered = review.findings.filter(
    (finding) => finding.rule === rule.text && accepts(decision, finding.accepted?.at),
  );
  const what = covered[0] ? ` ${prose(covered[0].message)}` : '';
  return `accepted ${end}.${what}`;
}

function accepts(decision: Decision, at: Decision['at'] | undefined): boolean {
  const own = [decision.at, ...decision.accepts.map((rule) => rule.at)];
  return at !== undefined && own.some((span) => span.file === at.file && span.start === at.start);
}
