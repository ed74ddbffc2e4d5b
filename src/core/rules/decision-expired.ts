import { isExpired } from '../decisions/apply';
import { addDays, addMonths, isDate } from '../decisions/date';
import type { Decision } from '../decisions/decision';
import { revisitMonths } from '../decisions/suggest';
import type { RawFinding } from '../finding';
import { defineRule, type RuleContext } from './rule';
import { standing } from './shared/standing';

export default defineRule({
  id: 'decision-expired',
  category: 'decisions',
  severity: 'warning',
  notes: ['N39'],
  stage: 'decisions',
  summary: 'A decision or an acceptance has passed its date and accepts nothing any more.',
  options: {
    'days-ahead': { description: 'Also report what ends within this many days.', default: 0 },
  },
  messages: {
    soon: 'This ends on {until}; look at it before then, and set a new date or change the design.',
    acceptance:
      'The acceptance of `{rules}` ended on {until}; look at it again, then set a new date or change the design.',
    decision:
      'The decision about `{about}` was to be revisited by {until}; look at it again, then set a new date or change the design.',
    unreadable: '`{until}` is no date, so this accepts nothing; write it as `YYYY-MM-DD`.',
  },
  *check(context) {
    for (const decision of context.system.decisions) {
      const { until } = decision;
      if (until === undefined) continue;
      if (!isExpired(decision, context.today)) {
        const horizon = addDays(context.today, context.options.number('days-ahead'));
        if (isExpired(decision, horizon)) yield { at: until.at, message: 'soon', data: { until: until.text } };
        continue;
      }
      if (isMoot(decision, context)) continue;
      yield finding(decision, until, context);
    }
  },
});

function finding(decision: Decision, until: NonNullable<Decision['until']>, { today }: RuleContext): RawFinding {
  if (!isDate(until.text)) return { at: until.at, message: 'unreadable', data: { until: until.text } };
  const names = {
    rules: decision.accepts.map((rule) => rule.text).join('`, `'),
    about: decision.about.map((about) => about.text).join('`, `'),
  };
  const renewed = addMonths(today, revisitMonths);
  const inside = until.at.end - until.at.start === until.text.length + 2 ? 1 : 0;
  const span = { file: until.at.file, start: until.at.start + inside, end: until.at.end - inside };
  const plain = span.end - span.start === until.text.length;
  return {
    at: until.at,
    message: decision.origin === 'decision' ? 'decision' : 'acceptance',
    data: { ...names, until: until.text },
    fixes: plain
      ? [{ kind: 'suggestion', title: `It still holds: revisit it on ${renewed}`, edits: [{ span, text: renewed }] }]
      : [],
  };
}

/** An acceptance that would accept nothing anyway is reported as unused or unknown; and the schema reports odd dates. */
function isMoot(decision: Decision, context: RuleContext): boolean {
  const uses = context.uses.filter((use) => use.decision === decision);
  if (decision.origin === 'decision') return !/^\d{4}-\d\d-\d\d$/.test(decision.until?.text ?? '');
  return uses.every((use) => standing(use, context) !== 'expired');
}
