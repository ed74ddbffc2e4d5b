import type { Fix } from '../finding';
import { defineRule, type DecisionUse, type RuleContext } from './rule';
import { removeAcceptance } from './shared/removeAcceptance';
import { standing } from './shared/standing';

export default defineRule({
  id: 'decision-unused',
  category: 'decisions',
  severity: { native: 'warning', other: 'hint' },
  notes: [],
  stage: 'decisions',
  summary: 'An acceptance covers no finding any more.',
  messages: {
    unused: 'This accepts `{rule}`, but there is no such finding here any more; remove it.',
  },
  *check(context) {
    for (const use of context.uses) {
      if (standing(use, context) !== 'unused') continue;
      const native = use.decision.origin === 'decision';
      yield {
        at: use.rule.at,
        message: 'unused',
        data: { rule: use.rule.text },
        severity: native ? 'warning' : 'hint',
        tags: native ? [] : ['unnecessary'],
        fixes: removal(use, context),
      };
    }
  },
});

function removal(use: DecisionUse, context: RuleContext): Fix[] {
  const { decision } = use;
  const whole = context.uses
    .filter((other) => other.decision === decision)
    .every((other) => standing(other, context) === 'unused');
  const index = decision.accepts.findIndex((rule) => rule === use.rule);
  const edit = removeAcceptance(decision, index, whole, context.text(decision.at.file));
  return edit ? [{ kind: 'fix', title: `Remove the unused acceptance of \`${use.rule.text}\``, edits: [edit] }] : [];
}
