import type { Decision } from '../decisions/decision';
import type { RawFinding } from '../finding';
import { defineRule } from './rule';
import { clause } from './shared/clause';

export default defineRule({
  id: 'decision-contradicts',
  category: 'decisions',
  severity: 'warning',
  notes: ['N40'],
  stage: 'decisions',
  summary: 'A decision chose one class and the file shows the other.',
  messages: {
    class: '`{name}` was decided to be {choice}, yet {because}; change the decision or the design.',
    twice: 'This decides that `{name}` is {choice}, another decision that it is {other}; keep one of them.',
  },
  *check({ system, findings }) {
    const mismatched = new Set(
      findings.filter(({ rule }) => rule === 'class-mismatch').map(({ component }) => component),
    );
    const weighed = new Set(
      findings.filter(({ rule }) => rule === 'choice-contradicts-use-case').map(({ component }) => component),
    );
    const chosen = new Map<string, Decision>();
    for (const decision of system.decisions) {
      const { choice } = decision;
      if (decision.origin !== 'decision' || (choice?.text !== 'stateful' && choice?.text !== 'stateless')) continue;
      for (const about of decision.about) {
        const component = system.byId.get(about.text);
        if (!component) continue;
        const data = { name: component.name, choice: choice.text };
        const earlier = chosen.get(component.id)?.choice;
        if (!earlier) chosen.set(component.id, decision);
        if (earlier && earlier.text !== choice.text) {
          const related = [{ at: earlier.at, message: `Here \`${component.name}\` is decided to be ${earlier.text}.` }];
          yield {
            at: choice.at,
            message: 'twice',
            data: { ...data, other: earlier.text },
            component: component.id,
            related,
          };
          continue;
        }
        const { verdict } = component;
        const heaviest = verdict.evidence.find((item) => item.towards === verdict.class && item.weight > 0);
        if (verdict.class === choice.text || verdict.confidence === 'low' || !heaviest) continue;
        // That the choice does not fit the use is said already.
        if (weighed.has(component.id)) continue;
        // The same claim made twice is wrong once.
        if (mismatched.has(component.id) && component.declared?.class?.text === choice.text) continue;
        const found: RawFinding = {
          at: choice.at,
          message: 'class',
          data: { ...data, because: clause(heaviest.says) },
          component: component.id,
          related: [{ at: heaviest.at, message: heaviest.says }],
        };
        yield found;
      }
    }
  },
});
