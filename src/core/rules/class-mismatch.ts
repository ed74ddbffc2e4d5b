import type { Component } from '../model/system';
import { defineRule } from './rule';
import { clause } from './shared/clause';

export default defineRule({
  id: 'class-mismatch',
  category: 'state',
  severity: 'warning',
  notes: ['N01', 'N02'],
  summary: 'A component is declared to be of one class and the file shows the other.',
  messages: {
    mismatch: '`{name}` is declared {declared}, yet {because}; correct the claim or the design.',
  },
  *check({ system }) {
    for (const component of system.components) {
      const claim = component.declared?.class;
      if (claim?.text !== 'stateful' && claim?.text !== 'stateless') continue;
      const { verdict } = component;
      const evidence = verdict.evidence.filter((item) => item.towards === verdict.class && item.weight > 0);
      const heaviest = evidence[0];
      if (verdict.class === claim.text || !heaviest || isDecided(component)) continue;
      yield {
        at: claim.at,
        message: 'mismatch',
        data: { name: component.name, declared: claim.text, because: clause(heaviest.says) },
        component: component.id,
        ...(verdict.confidence === 'low' ? { severity: 'information' as const } : {}),
        related: evidence.slice(0, 3).map((item) => ({ at: item.at, message: item.says })),
      };
    }
  },
});

/** What runs outside the system is not shown by this file at all: the claim is all there is. */
function isDecided(component: Component): boolean {
  return component.kind === 'client' || component.kind === 'external';
}
