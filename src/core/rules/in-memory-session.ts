import type { RawFinding, Related, Severity } from '../finding';
import { sameSpan } from '../model/span';
import type { Component, System } from '../model/system';
import { moveSessions } from './fixes/moveSessions';
import { defineRule, type RuleContext } from './rule';
import { mayRunSeveral, runsSeveral } from './shared/count';
import { servesDevelopment } from './shared/development';
import { instancePins, isPinned } from './shared/pins';
import { isStore } from './shared/replication';
import { ownSessions, type OwnSessions } from './shared/sessions';
import { counted, nameOf } from './shared/words';

/** Sessions live in an instance and are gone, or not found, elsewhere. */
export default defineRule({
  id: 'in-memory-session',
  category: 'sessions',
  severity: 'error',
  notes: ['N03', 'N20', 'N25', 'N34', 'N35'],
  summary: 'Sessions are kept inside an instance: other instances do not know them and a restart ends them.',
  messages: {
    scattered:
      '`{name}` keeps sessions {where} and runs as {count} without affinity, so a user’s next request meets an instance that does not know the session; keep sessions in a shared store or a signed client token.',
    pinned:
      '`{name}` keeps sessions {where} and affinity only hides it: when an instance stops, its users lose their sessions; keep them in a shared store or a signed client token.',
    growing:
      '`{name}` keeps sessions {where} and may grow to {count}, which breaks sessions as soon as a second instance starts; keep them in a shared store or a signed client token.',
    single:
      '`{name}` keeps sessions {where}, so every restart and deployment ends them and a second instance would not know them; keep them in a shared store or a signed client token.',
    habit:
      '`{name}` runs as {count} of a technology ({technology}) that keeps sessions in its process unless told otherwise, and no session store is connected; connect one, or record that it uses no sessions.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      if (component.off) continue;
      const own = ownSessions(component);
      if (own.length === 0) yield* habit(system, component);
      for (const sessions of own) {
        const severity = severityOf(system, component, sessions);
        if (severity !== undefined) yield finding(system, component, sessions, severity, text);
      }
    }
  },
});

function severityOf(system: System, component: Component, sessions: OwnSessions): Severity | undefined {
  if (runsSeveral(component) && !isPinned(component)) return sessions.tolerable ? 'warning' : 'error';
  // What is left is about loss, which the author may have called tolerable and which development does not mind.
  if (sessions.tolerable) return undefined;
  return servesDevelopment(system) && !mayRunSeveral(component) ? 'hint' : 'warning';
}

function finding(
  system: System,
  component: Component,
  sessions: OwnSessions,
  severity: Severity,
  text: RuleContext['text'],
): RawFinding {
  const pinned = isPinned(component);
  const message =
    pinned && mayRunSeveral(component)
      ? 'pinned'
      : runsSeveral(component)
        ? 'scattered'
        : mayRunSeveral(component)
          ? 'growing'
          : 'single';
  return {
    at: sessions.at,
    message,
    severity,
    component: component.id,
    data: { name: nameOf(component), where: sessions.where, count: counted(component.instances) },
    related: onceEach([
      { at: component.instances.at, message: `\`${nameOf(component)}\` runs as ${counted(component.instances)}.` },
      ...instancePins(component).map(({ at }) => ({ at, message: `Clients are tied to an instance here.` })),
    ]).filter(({ at }) => !sameSpan(at, sessions.at)),
    fixes: moveSessions(system, component, text),
  };
}

/** Each place once, with the first that is said about it. */
function onceEach(places: readonly Related[]): readonly Related[] {
  return places.filter(({ at }, index) => places.findIndex((other) => sameSpan(other.at, at)) === index);
}

/** Several instances of a technology with sessions in its process; nothing in the file says where else they go. */
function* habit(system: System, component: Component): Iterable<RawFinding> {
  const { technology, verdict } = component;
  if (technology?.sessionsInProcess !== true || !runsSeveral(component) || isPinned(component)) return;
  if (verdict.externalised !== undefined || usesStore(system, component)) return;
  if (verdict.evidence.some((each) => each.signal === 'session-settings')) return;
  yield {
    at: component.at,
    message: 'habit',
    severity: 'information',
    component: component.id,
    data: { name: nameOf(component), count: counted(component.instances), technology: technology.name },
    related: [
      { at: component.instances.at, message: `\`${nameOf(component)}\` runs as ${counted(component.instances)}.` },
    ],
  };
}

/** Any store within reach may hold the sessions. */
function usesStore(system: System, component: Component): boolean {
  return system.links.some((link) => {
    const target = link.from === component.id ? system.byId.get(link.to) : undefined;
    return target !== undefined && isStore(target);
  });
}
