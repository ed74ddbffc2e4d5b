import { rules } from '../rules/index';
import { isCustomRule } from '../rules/custom';
import type { Rule } from '../rules/rule';

/**
 * The rules whose findings can be accepted. Mistakes in a file are corrected, and a decision that is wrong is put right;
 * neither is a trade-off.
 */
export function acceptableRules(): readonly Rule[] {
  return rules.filter(({ category, stage }) => category !== 'structure' && stage !== 'decisions');
}

/** Whether a finding of this rule can be accepted. */
export function isAcceptable(rule: string): boolean {
  return isCustomRule(rule) || acceptableRules().some(({ id }) => id === rule);
}
