import type { Fix } from '../finding';
import type { Component } from '../model/system';
import { ownEntry } from './fixes/own';
import { defineRule } from './rule';
import { nameOf } from './shared/words';

/** Taking an instance away deletes its claim, and with it what it kept. */
export default defineRule({
  id: 'state-removed-on-scaling',
  category: 'state',
  severity: 'warning',
  notes: ['N11', 'N21'],
  summary: 'The claims of a StatefulSet are deleted when instances are taken away.',
  messages: {
    deleted:
      '`whenScaled: Delete` deletes the claim of each instance of `{name}` that is taken away, and what it keeps ({holds}) with it; use `Retain`, and delete a claim by hand once its data is moved.',
  },
  *check({ system }) {
    for (const component of system.components) {
      const { claimsDeleted, verdict } = component;
      if (claimsDeleted === undefined) continue;
      const items = verdict.state.filter(({ where, tolerance }) => where === 'template' && tolerance !== 'tolerable');
      if (items.length === 0) continue;
      yield {
        at: claimsDeleted.at,
        message: 'deleted',
        component: component.id,
        data: { name: nameOf(component), holds: [...new Set(items.map(({ holds }) => holds))].join(', ') },
        related: items.slice(0, 3).map(({ at, holds }) => ({
          at,
          message: `\`${nameOf(component)}\` keeps ${holds} on a claim per instance.`,
        })),
        fixes: retain(component),
      };
    }
  },
});

function retain({ body }: Component): readonly Fix[] {
  const written = ownEntry(body, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenScaled')?.value;
  if (written?.type !== 'scalar') return [];
  const title = 'Keep the claims of instances that are taken away';
  return [{ kind: 'suggestion', title, edits: [{ span: written.at, text: 'Retain' }] }];
}
