import { isGiven } from '../../decisions/reason';
import type { DecisionUse, RuleContext } from '../rule';

/** The one thing to say about a rule id of a decision: the first that applies. */
export type Standing = 'unknown' | 'unused' | 'expired' | 'unreasoned' | 'fine';

/** One cause, one finding: what accepts nothing anyway need not be renewed, and what is unknown need not be used. */
export function standing(use: DecisionUse, context: RuleContext): Standing {
  if (!use.known) return 'unknown';
  if (use.covers === 0 && isJudged(use.rule.text, context)) return 'unused';
  if (use.expired) return 'expired';
  return isGiven(use.decision.reason) ? 'fine' : 'unreasoned';
}

/** Whether the rule had its say before this stage: rules about decisions come last, and one that is off says nothing. */
function isJudged(rule: string, { system, config }: RuleContext): boolean {
  return !system.partial && !/^(?:decision|acceptance)-/.test(rule) && config.rules.get(rule) !== 'off';
}
