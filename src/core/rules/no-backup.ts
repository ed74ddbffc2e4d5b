import type { Span } from '../model/span';
import type { Component, System } from '../model/system';
import { defineRule } from './rule';
import { isMissed } from './shared/valued';

/** What a store keeps has no second copy in time: replicas repeat a mistake at once. */
export default defineRule({
  id: 'no-backup',
  category: 'availability',
  severity: 'information',
  notes: ['N11', 'N21', 'N42'],
  summary: 'Data that must not be lost is not backed up.',
  messages: {
    native:
      '`{name}` keeps {holds} without a backup, and replicas repeat a mistake at once; back it up, or record why it may be lost.',
    operator:
      '`{name}` asks its operator for no backup of {holds}, and replicas repeat a mistake at once; set `{field}`, or record what else backs it up.',
  },
  *check({ system }) {
    const copied = copiedByTasks(system);
    for (const component of system.components) {
      const missing = missingBackup(component);
      if (missing === undefined || component.off || component.verdict.class !== 'stateful') continue;
      // Where a file is missing, the schedule of backups may be in it.
      if (missing.field !== undefined && (system.partial || copied.has(component.id))) continue;
      if (!isMissed(component)) continue;
      const holds = [...new Set(component.verdict.state.map((item) => item.holds))].join(', ');
      yield {
        at: missing.at,
        message: missing.field === undefined ? 'native' : 'operator',
        data: { name: component.name, holds, field: missing.field ?? '' },
        component: component.id,
      };
    }
  },
});

/** Where the file says that nothing is backed up; silence says so only where an operator acts on nothing else. */
function missingBackup({ declared, upkeep }: Component): { readonly at: Span; readonly field?: string } | undefined {
  const backup = declared?.recovery.backup;
  if (backup?.text === 'none') return { at: backup.at };
  return upkeep?.noBackup;
}

/** Ids of what tasks on a schedule use: a dump by `CronJob` is a backup too. */
function copiedByTasks({ components, links }: System): ReadonlySet<string> {
  const tasks = new Set(components.filter(({ lifecycle }) => lifecycle === 'scheduled').map(({ id }) => id));
  return new Set(links.filter(({ from }) => tasks.has(from)).map(({ to }) => to));
}
