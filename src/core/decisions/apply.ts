import type { Finding } from '../finding';
import { outranks } from '../rules/causes';
import type { DecisionUse } from '../rules/rule';
import { nearest } from '../readers/suggest';
import { isDate } from './date';
import type { Decision } from './decision';
import { isGiven } from './reason';

/** Findings with `accepted` set where a decision covers them, and what each rule id of each decision was good for. */
export interface AppliedDecisions {
  readonly findings: readonly Finding[];
  readonly uses: readonly DecisionUse[];
}

/**
 * Lets decisions accept findings. An expired or unreasoned one accepts nothing, yet counts as used when it covers one.
 * @param today ISO date (UTC); the day named by `until` still counts
 * @param silenced findings that a more specific one replaced: they cannot be accepted, but an acceptance of them is no
 *   leftover
 */
export function applyDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  today: string,
  knownRules: ReadonlySet<string> | readonly string[],
  silenced: readonly Finding[] = [],
): AppliedDecisions {
  if (decisions.length === 0) return { findings, uses: [] };
  const known = new Set(knownRules);
  const byRule = groupByRule(findings);
  const silencedByRule = groupByRule(silenced);
  const accepting = new Map<Finding, Decision>();
  const uses: DecisionUse[] = [];
  for (const decision of decisions) {
    const expired = isExpired(decision, today);
    const accepts = !expired && isGiven(decision.reason);
    for (const rule of decision.accepts) {
      const covered = (byRule.get(rule.text) ?? []).filter((finding) => covers(decision, finding));
      const replaced = (silencedByRule.get(rule.text) ?? []).filter((finding) => covers(decision, finding));
      // Availability rules look at one another's situation themselves, so the one that stepped back left no finding.
      const instead = findings.filter((finding) => outranks(finding.rule, rule.text) && covers(decision, finding));
      if (accepts) for (const finding of covered) if (!accepting.has(finding)) accepting.set(finding, decision);
      const meant = known.has(rule.text) || rule.text === '' ? undefined : nearest(rule.text, known);
      uses.push({
        decision,
        rule,
        known: known.has(rule.text),
        ...(meant === undefined ? {} : { meant }),
        expired,
        covers: covered.length + (replaced.length || instead.length),
      });
    }
  }
  return { findings: findings.map((finding) => accepted(finding, accepting.get(finding))), uses };
}

function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return groups;
}

/** True after the decision's date, and for a date that cannot be read: nobody could say that it still holds. */
export function isExpired(decision: Decision, today: string): boolean {
  if (decision.until === undefined) return false;
  return !isDate(decision.until.text) || decision.until.text < today;
}

function accepted(finding: Finding, by: Decision | undefined): Finding {
  if (by === undefined) return finding;
  const acceptance = {
    reason: by.reason?.text ?? '',
    until: by.until?.text,
    by: by.owner ?? words[by.origin],
    at: by.at,
  };
  return { ...finding, accepted: acceptance };
}

const words: Readonly<Record<Decision['origin'], string>> = {
  decision: 'decision',
  comment: 'comment',
  'file-comment': 'file comment',
  annotation: 'annotation',
  extension: '`x-statewise-accept`',
};

/** Whether the decision speaks about the place or the component of a finding. */
function covers(decision: Decision, finding: Finding): boolean {
  switch (decision.origin) {
    case 'comment':
      return startsWithin(decision.covers, finding);
    case 'annotation':
      return startsWithin(decision.covers, finding) || isAbout(decision, finding);
    case 'file-comment':
      return decision.at.file === finding.at.file;
    case 'decision':
      return isAbout(decision, finding);
    default:
      return decision.about.length === 0 || isAbout(decision, finding);
  }
}

function isAbout({ about }: Decision, { component }: Finding): boolean {
  return about.some(({ text }) => text === component);
}

function startsWithin(span: Decision['covers'], { at }: Finding): boolean {
  return span !== undefined && span.file === at.file && span.start <= at.start && at.start <= span.end;
}
