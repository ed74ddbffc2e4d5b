import type { Finding } from '../finding';
import { groupsBy } from '../grouping';
import { rules } from '../rules';
import type { Subject } from './subject';
import { stopped } from './words';

/** Findings that say the same of several components. */
export interface FindingGroup {
  readonly rule: string;
  /** In the order of the findings, each once. */
  readonly findings: readonly Finding[];
  /** The message, or what the rule finds where its messages differ too much to be told one by one. */
  readonly says: string;
}

/** More differing messages of one rule than this are told by the rule's summary and its first. */
const MOST_OF_A_RULE = 5;

/** Findings, equal ones together, in the order given. */
export function groupFindings(findings: readonly Finding[], subject: Subject): readonly FindingGroup[] {
  return groupsBy(findings, ({ rule }) => rule).flatMap((ofRule) => {
    const alike = groupsBy(ofRule, (finding) => withoutName(finding, subject));
    return alike.length > MOST_OF_A_RULE ? [summarised(ofRule)] : alike.map(told);
  });
}

function told(findings: readonly Finding[]): FindingGroup {
  const [first] = findings;
  return { rule: first?.rule ?? '', findings, says: stopped(first?.message ?? '') };
}

function summarised(findings: readonly Finding[]): FindingGroup {
  const [first] = findings;
  const rule = rules.find(({ id }) => id === first?.rule);
  const example = stopped(first?.message ?? '');
  return {
    rule: first?.rule ?? '',
    findings,
    says: rule === undefined ? example : `${stopped(rule.summary)} For example: ${example}`,
  };
}

/** The message with the component's own name taken out, so that the same about another one is the same text. */
function withoutName({ message, component }: Finding, { system }: Subject): string {
  const name = component === undefined ? undefined : system.byId.get(component)?.name;
  return name === undefined ? message : message.replaceAll(`\`${name}\``, '``');
}
