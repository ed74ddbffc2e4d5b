import type { Rule } from '../../core/rules/rule';
import type { Package } from '../package';

/** The rule's page as it is shipped, else what the rule says about itself. */
export function explainRule(rule: Rule, installed: Package): string {
  const page = installed.rulePage(rule.id);
  return page ?? `# ${rule.id}\n\n${rule.summary}\n\nNotes: ${rule.notes.join(', ')}\n`;
}
