import type { Component } from '../../model/system';
import { hasCopies } from '../../rules/shared/copies';
import { remedy } from '../../rules/shared/loss';
import { isMissed as matters } from '../../rules/shared/valued';
import { isMissed } from '../effect';
import { lossesOf, type Scene } from '../scene';
import type { Remark, StateFate } from '../types';
import { kept, quoted } from '../words';

/** State that is lost and may be wanted back, and state without a backup. */
export function forState(scene: Scene, fates: readonly StateFate[]): readonly Remark[] {
  return lossesOf(scene).flatMap(({ component }) => {
    const lost = fates.find((fate) => fate.component === component.id && isMissed(fate));
    return [...(lost === undefined ? [] : [keep(scene, component, lost)]), ...backUp(scene, component)];
  });
}

function keep({ system }: Scene, component: Component, { item }: StateFate): Remark {
  const name = quoted(system, component.id);
  if (item.kind === 'session')
    return {
      says: `Keep the sessions of ${name} (${item.holds}) in a shared store, so that any instance can go on with them (\`in-memory-session\`).`,
      notes: ['N21', 'N34'],
    };
  return {
    says: `To have ${kept(system, component.id, item)} outlive an instance, ${remedy(system, component, item, hasCopies(system, component))} (\`volatile-state\`).`,
    notes: ['N11', 'N21'],
  };
}

function backUp({ system }: Scene, component: Component): readonly Remark[] {
  const missing = component.declared?.recovery.backup?.text === 'none' || component.upkeep?.noBackup !== undefined;
  if (!missing || !matters(component)) return [];
  return [
    {
      says: `Back up ${quoted(system, component.id)}, because replicas repeat a mistake at once (\`no-backup\`).`,
      notes: ['N11', 'N21', 'N42'],
    },
  ];
}
