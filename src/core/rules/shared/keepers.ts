import { append } from '../../grouping';
import type { System } from '../../model/system';
import { isStore } from './replication';

/**
 * Ids of the components whose requests can come to a place that keeps something: a store, a stateful component, an
 * external service, or anything that uses one of these.
 */
export function reachingState({ components, links }: System): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  for (const { from, to } of links) append(users, to, from);
  const keepers = components.filter(
    (component) => isStore(component) || component.verdict.class === 'stateful' || component.kind === 'external',
  );
  const waiting = keepers.flatMap(({ id }) => users.get(id) ?? []);
  const reaching = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reaching.has(id)) continue;
    reaching.add(id);
    waiting.push(...(users.get(id) ?? []));
  }
  return reaching;
}
