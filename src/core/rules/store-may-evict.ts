import type { RawFinding } from '../finding';
import type { Component, Entrusted, System } from '../model/system';
import { defineRule } from './rule';
import { servesDevelopment } from './shared/development';
import { usersInWords, usersOf } from './shared/entrusted';
import { dropsByNature, evictionSetting } from './shared/eviction';
import { isStore } from './shared/replication';
import { nameOf } from './shared/words';

/** A store that may drop sessions or queued jobs to make room. */
export default defineRule({
  id: 'store-may-evict',
  category: 'sessions',
  severity: 'warning',
  notes: ['N03', 'N34', 'N35'],
  summary: 'A store of sessions or queued jobs may drop them when its memory is full.',
  messages: {
    policy:
      '`{setting}` lets `{name}` drop the {what} of {users} when its memory is full; {off} and give caches a store of their own.',
    nature:
      '{technology} drops what was used least when its memory is full and everything when it restarts, and `{name}` holds the sessions of {users}; keep sessions in a store that neither evicts nor forgets.',
  },
  *check({ system }) {
    for (const component of system.components) {
      const entrusted = component.entrusted ?? [];
      if (component.off || entrusted.length === 0 || !isStore(component)) continue;
      const sessions = entrusted.filter(({ what }) => what === 'sessions');
      if (sessions.length > 0 && dropsByNature(component)) {
        const at = component.containers.find(({ role }) => role === 'main')?.image?.at;
        yield finding(system, component, 'nature', at ?? component.declared?.technology?.at ?? component.at, sessions);
        continue;
      }
      const setting = evictionSetting(component);
      if (setting !== undefined) yield finding(system, component, 'policy', setting.at, entrusted, setting.text);
    }
  },
});

function finding(
  system: System,
  component: Component,
  message: string,
  at: RawFinding['at'],
  entrusted: readonly Entrusted[],
  setting = '',
): RawFinding {
  const kinds = [...new Set(entrusted.map(({ what }) => (what === 'jobs' ? 'queued jobs' : what)))];
  const off = component.technology?.eviction?.off;
  return {
    at,
    message,
    // Development sessions are started again; the finding stays visible in reports.
    severity: servesDevelopment(system) ? 'hint' : 'warning',
    component: component.id,
    data: {
      name: nameOf(component),
      setting,
      off: off === undefined ? 'switch that off' : `set \`${off}\``,
      technology: component.technology?.name ?? '',
      what: kinds.join(' and '),
      users: usersInWords(system, entrusted),
    },
    related: usersOf(system, component, entrusted),
  };
}
