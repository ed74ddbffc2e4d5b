import type { Link } from '../model/link';
import type { Component } from '../model/system';

/**
 * Twins behind one Service: workloads of one kind and technology under the same host; losing one leaves the others.
 * @returns their ids
 */
export function twinsAmong(components: readonly Component[]): ReadonlySet<string> {
  const groups = new Map<string, Component[]>();
  for (const component of components) {
    if (component.format !== 'kubernetes' || component.technology === undefined) continue;
    for (const host of new Set(component.hosts)) {
      const key = [component.kind, component.technology.id, host].join('\n');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [component]);
      else group.push(component);
    }
  }
  return new Set(
    [...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map(({ id }) => id)),
  );
}

/** Components that everyone who needs them has an alternative to. */
export function replaceable(links: readonly Link[]): ReadonlySet<string> {
  const chosen = new Set<string>();
  const needed = new Set<string>();
  for (const link of links) {
    if (link.required && link.mode === 'sync') (link.anyOf === undefined ? needed : chosen).add(link.to);
  }
  return new Set([...chosen].filter((id) => !needed.has(id)));
}
