import { sessionPlace } from '../classify/session-settings';
import type { Span } from '../model/span';
import type { Component } from '../model/system';
import { defineRule } from './rule';
import { nameOf } from './shared/words';

/** State that a component hands to its clients for keeping. */
export default defineRule({
  id: 'client-held-state',
  category: 'sessions',
  severity: 'information',
  notes: ['N26', 'N28'],
  summary: 'State is left with the client: it travels with every request and the client has to look after it.',
  messages: {
    held: '`{name}` leaves {what} with the client in a {where}, so it travels with every request, the client has to look after it and it cannot be called back early; keep it small, sign it, let it expire soon and record how it is revoked.',
  },
  *check({ system }) {
    for (const component of system.components) {
      if (component.off) continue;
      for (const { what, where, at } of [...declared(component), ...set(component)]) {
        yield { at, message: 'held', component: component.id, data: { name: nameOf(component), what, where } };
      }
    }
  },
});

interface Held {
  readonly what: string;
  readonly where: 'token' | 'cookie';
  readonly at: Span;
}

function declared({ declared }: Component): readonly Held[] {
  return (declared?.state ?? []).flatMap(({ holds, kept, keptIn }) =>
    keptIn === 'token' || keptIn === 'cookie' ? [{ what: `\`${holds.text}\``, where: keptIn, at: kept.at }] : [],
  );
}

/** Settings that name a cookie or a token as the place of sessions; each value once per component. */
function set({ containers }: Component): readonly Held[] {
  const places = new Set<string>();
  return containers
    .filter(({ role }) => role === 'main')
    .flatMap(({ environment }) => environment)
    .flatMap((setting): readonly Held[] => {
      const value = setting.value ?? '';
      if (sessionPlace(setting) !== 'client' || setting.secret || places.has(setting.name)) return [];
      places.add(setting.name);
      return [{ what: 'sessions', where: /jwt|token/i.test(value) ? 'token' : 'cookie', at: setting.at }];
    });
}
