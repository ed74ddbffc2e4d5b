import { isGiven } from '../../decisions/reason';
import type { DecisionUse, RuleContext } from '../rule';

/** The one thing to say about a rule id of a decision: the first that applies. */
export type Standing = 'unknown' | 'unused' | 'expired' | 'unreasoned' | 'fine';

/** One cause, one finding: what accepts nothing anyway need not be renewed, and what is unknown need not be used. */
export function standing(use: DecisionUse, context: RuleContext): Standing {
  if (!use.known) return 'unknown';
  if (use.covers === 0 && isJudged(use, context)) return 'unused';
  if (use.expired) return 'expired';
  return isGiven(use.decision.reason) ? 'fine' : 'unreasoned';
}

/**
 * Whether the rule had its say before this stage: rules about decisions come last, one that is off says nothing, and
 * a decision about a component that does not exist is reported for that. An object whose components are in no file of
 * the set was read only in part.
 */
function isJudged({ decision, rule }: DecisionUse, { system, config }: RuleContext): boolean {
  if (system.partial || /^(?:decision|acceptance)-/.test(rule.text) || config.rules.get(rule.text) === 'off')
    return false;
  if (decision.origin === 'annotation' && decision.about.length === 0) return false;
  return decision.about.every((about) => system.byId.has(about.text));
}
