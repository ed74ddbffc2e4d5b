import type { Text } from '../model/text';
import type { Component, Reach, System } from '../model/system';
import { defineRule } from './rule';
import { consequence } from './shared/consequence';

/** Users wait for a stateful component whose second instance does not take over by itself. */
export default defineRule({
  id: 'no-failover',
  category: 'availability',
  severity: 'warning',
  notes: ['N11', 'N42'],
  summary: 'A stateful component that users wait for does not fail over by itself.',
  messages: {
    none: 'No instance takes over for `{name}`: when its active instance fails, {consequence}; let another instance take over, or record why users may wait.',
    manual:
      '`{name}` fails over by hand: when its active instance fails, {consequence} until somebody steps in; let it fail over by itself, or record why users may wait.',
  },
  *check({ system }) {
    for (const component of system.components) {
      const reach = system.availability.of.get(component.id);
      const failover = failoverOf(component);
      if (reach === undefined || failover === undefined || !isAwaited(system, component, reach)) continue;
      yield {
        at: failover.at,
        message: failover.text === 'manual' ? 'manual' : 'none',
        data: {
          name: component.name,
          consequence: consequence(system, reach, component),
        },
        component: component.id,
      };
    }
  },
});

/** How the file says that it does not fail over by itself; undefined where it does, or says nothing. */
function failoverOf({ declared, upkeep }: Component): Text | undefined {
  const failover = declared?.recovery.failover;
  if (failover?.text === 'none' || failover?.text === 'manual') return failover;
  return upkeep?.failoverOff === undefined ? undefined : { text: 'manual', at: upkeep.failoverOff };
}

/** A stateless instance is replaced by any other; and nobody waits for what is on no path of a request. */
function isAwaited(system: System, { verdict, duty, off }: Component, { entry, path }: Reach): boolean {
  if (verdict.class !== 'stateful' || duty !== 'request' || off) return false;
  return system.availability.assumedEntries || entry || path.length > 0;
}
