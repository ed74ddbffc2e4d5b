import type { Component } from '../model/system';
import { tradeOffRecorder } from './fixes/recordTradeOff';
import { defineRule, type RuleContext } from './rule';

export default defineRule({
  id: 'decision-missing',
  category: 'decisions',
  severity: { native: 'information', other: 'off' },
  notes: ['N39', 'N40'],
  stage: 'decisions',
  summary: 'A stateful component has no recorded trade-off.',
  messages: {
    native: '`{name}` is stateful and no decision says why; record the trade-off under `decisions`.',
    other: '`{name}` is stateful and nothing says why; accept its findings with a reason, or record the trade-off.',
  },
  *check(context) {
    const record = tradeOffRecorder(context);
    // Where the choice does not fit the use, that finding asks for the decision.
    const asked = new Set(
      context.findings.filter(({ rule }) => rule === 'choice-contradicts-use-case').map(({ component }) => component),
    );
    for (const component of context.system.components) {
      if (component.verdict.class !== 'stateful' || component.verdict.confidence === 'low') continue;
      if (component.off || component.kind === 'external' || asked.has(component.id) || isRecorded(component, context))
        continue;
      const native = component.format === 'native';
      yield {
        at: component.at,
        message: native ? 'native' : 'other',
        data: { name: component.name },
        component: component.id,
        fixes: native ? record(component) : [],
      };
    }
  },
});

/** A decision about it; in formats without decisions, an acceptance that names it or covers one of its findings. */
function isRecorded(component: Component, { system, findings }: RuleContext): boolean {
  if (system.decisions.some((decision) => decision.about.some((about) => about.text === component.id))) return true;
  return (
    component.format !== 'native' &&
    findings.some((finding) => finding.component === component.id && finding.accepted !== undefined)
  );
}
