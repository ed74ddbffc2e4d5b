import type { RawFinding, Related, Severity } from '../finding';
import type { StateItem } from '../model/evidence';
import type { Link } from '../model/link';
import { sameSpan } from '../model/span';
import type { Component, System } from '../model/system';
import { claim } from './fixes/claim';
import { persist } from './fixes/persist';
import { defineRule, type RuleContext } from './rule';
import { hasCopies } from './shared/copies';
import { isStatefulByFormOnly } from './shared/form';
import { lostItems, remedy } from './shared/loss';
import { keepsSessionsOfOthers, ownSessions } from './shared/sessions';

/** State is kept where it does not outlive the instance. */
export default defineRule({
  id: 'volatile-state',
  category: 'state',
  severity: 'warning',
  notes: ['N11', 'N21'],
  summary: 'What a component keeps is lost when its container or pod is replaced.',
  messages: {
    memory: 'What {name} keeps ({holds}) is only in memory and gone at the next restart; {remedy}.',
    'container-layer':
      'What {name} keeps ({holds}) is in the container itself and gone when the container is recreated; {remedy}.',
    ephemeral: 'What {name} keeps ({holds}) is on ephemeral storage and gone when the {unit} is replaced; {remedy}.',
    tmpfs: 'What {name} keeps ({holds}) is on a tmpfs and gone when the container stops; {remedy}.',
    'anonymous-volume':
      'What {name} keeps ({holds}) is on a volume without a name, which the next container does not get back; {remedy}.',
    operator:
      'What {name} keeps ({holds}) is told to be on ephemeral storage and gone when the pod is replaced; {remedy}.',
  },
  *check({ system, text }) {
    const users = usersOf(system.links);
    for (const component of system.components) {
      if (component.off || isStatefulByFormOnly(component)) continue;
      // A store of sessions is the matter of session-store-volatile, one that drops them anyway of store-may-evict.
      if (keepsSessionsOfOthers(component) && !hasCopies(system, component)) continue;
      const sessions = ownSessions(component);
      for (const item of lostItems(component)) {
        // Sessions inside an instance are the matter of in-memory-session.
        if (sessions.some((own) => sameSpan(own.at, item.at))) continue;
        const severity = severityOf(system, component, item);
        if (severity !== undefined) yield finding(system, component, item, severity, text, users);
      }
    }
  },
});

function severityOf(system: System, component: Component, item: StateItem): Severity | undefined {
  if (item.tolerance === 'tolerable') return undefined;
  // Development data is seeded again; the finding stays visible in reports.
  if (system.compose?.development === true) return 'hint';
  return item.tolerance === 'not-tolerable' && !hasCopies(system, component) ? 'warning' : 'information';
}

function finding(
  system: System,
  component: Component,
  item: StateItem,
  severity: Severity,
  text: RuleContext['text'],
  users: Users,
): RawFinding {
  return {
    at: item.at,
    message: item.where,
    severity,
    component: component.id,
    data: {
      name: component.name === '' ? `this ${component.kind}` : `\`${component.name}\``,
      holds: item.holds,
      unit: component.format === 'kubernetes' ? 'pod' : 'instance',
      remedy: remedy(system, component, item, hasCopies(system, component)),
    },
    related: dependants(system, component, users),
    fixes: [...persist(component, item, text), ...claim(component, item, text)],
  };
}

/** Who relies on what is lost, by the settings that say so; at most three. */
function dependants(system: System, component: Component, users: Users): readonly Related[] {
  return (users.get(component.id) ?? []).slice(0, 3).map((link) => ({
    at: link.at,
    message: `\`${system.byId.get(link.from)?.name ?? link.from}\` relies on \`${component.name}\` (${link.evidence}).`,
  }));
}

/** The stated links to each component. */
type Users = ReadonlyMap<string, readonly Link[]>;

function usersOf(links: readonly Link[]): Users {
  const users = new Map<string, Link[]>();
  for (const link of links) {
    if (link.strength !== 'stated') continue;
    const list = users.get(link.to);
    if (list === undefined) users.set(link.to, [link]);
    else list.push(link);
  }
  return users;
}
