import { defineRule } from './rule';
import { standing } from './shared/standing';
import type { Decision } from '../decisions/decision';

export default defineRule({
  id: 'acceptance-without-reason',
  category: 'decisions',
  severity: 'warning',
  notes: ['N40'],
  stage: 'decisions',
  summary: 'An acceptance gives no reason, so it accepts nothing.',
  messages: {
    comment: 'Accepting `{rule}` needs a reason; write a colon and the reason behind it.',
    decision: 'Accepting `{rule}` needs a reason; say why in `because`.',
    value: 'Accepting `{rule}` needs a reason; write it as the value.',
    placeholder: 'The reason for accepting `{rule}` is still a placeholder; say why this is acceptable here.',
  },
  *check(context) {
    const told = new Set<Decision>();
    for (const use of context.uses) {
      const { decision } = use;
      if (standing(use, context) !== 'unreasoned' || told.has(decision)) continue;
      told.add(decision);
      yield { at: decision.reason?.at ?? use.rule.at, message: messageOf(decision), data: { rule: use.rule.text } };
    }
  },
});

function messageOf(decision: Decision): string {
  if (decision.reason !== undefined) return 'placeholder';
  if (decision.origin === 'decision') return 'decision';
  return decision.origin === 'comment' || decision.origin === 'file-comment' ? 'comment' : 'value';
}
