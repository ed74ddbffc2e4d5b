import type { StateWhere } from '../model/evidence';
import { claim } from './fixes/claim';
import { persist } from './fixes/persist';
import { defineRule } from './rule';
import { hasCopies } from './shared/copies';
import { servesDevelopment } from './shared/development';
import { usersInWords, usersOf } from './shared/entrusted';
import { dropsByNature } from './shared/eviction';
import { lostItems, remedy } from './shared/loss';
import { keepsSessionsOfOthers } from './shared/sessions';
import { nameOf } from './shared/words';

/** The shared session store loses every session with its one instance. */
export default defineRule({
  id: 'session-store-volatile',
  category: 'sessions',
  severity: 'warning',
  notes: ['N11', 'N21', 'N34'],
  summary: 'The shared session store has neither persistence nor a second copy: its restart ends every session.',
  messages: {
    volatile:
      '`{name}` holds the sessions of {users} {where} and nothing copies them, so every session ends with its instance; {remedy}, or run a replica of it.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      // A cache that drops sessions anyway is the matter of store-may-evict.
      if (component.off || !keepsSessionsOfOthers(component) || dropsByNature(component)) continue;
      const item = lostItems(component)[0];
      if (item === undefined || hasCopies(system, component)) continue;
      const sessions = (component.entrusted ?? []).filter(({ what }) => what === 'sessions');
      yield {
        at: item.at,
        message: 'volatile',
        // Development sessions are started again; the finding stays visible in reports.
        severity: servesDevelopment(system) ? 'hint' : 'warning',
        component: component.id,
        data: {
          name: nameOf(component),
          users: usersInWords(system, sessions),
          where: WHERE[item.where] ?? 'where they do not last',
          remedy: remedy(system, component, { ...item, tolerance: 'not-tolerable' }, false),
        },
        related: usersOf(system, component, sessions),
        fixes: [...persist(component, item, text), ...claim(component, item, text)],
      };
    }
  },
});

const WHERE: Partial<Readonly<Record<StateWhere, string>>> = {
  memory: 'only in memory',
  'container-layer': 'in the container itself',
  ephemeral: 'on ephemeral storage',
  tmpfs: 'on a tmpfs',
  'anonymous-volume': 'on a volume without a name',
  operator: 'on ephemeral storage',
};
