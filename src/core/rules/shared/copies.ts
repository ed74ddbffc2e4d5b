import { joinedByName } from '../../graph/joined';
import { stem } from '../../graph/redundancy';
import { groupsBy } from '../../grouping';
import type { Component, System } from '../../model/system';
import { oncePer } from '../../oncePer';
import { runsSeveral } from './count';
import { replicatesByItself } from './replication';

/** True when other members of a store that replicates by itself hold what one instance loses. */
export function hasCopies(system: System, component: Component): boolean {
  if (!replicatesByItself(component) || component.operated) return false;
  return runsSeveral(component) || membersOfClusters(system.components).has(component);
}

/**
 * Stateful components of one technology that name each other in their settings, or whose names differ in a number only.
 * Two stores that merely run the same technology hold different things.
 */
const membersOfClusters = oncePer((components: readonly Component[]): ReadonlySet<Component> => {
  const stateful = components.filter(({ technology, verdict }) => technology && verdict.class === 'stateful');
  const clusters = groupsBy(stateful, ({ technology }) => technology).flatMap((alike) => [
    ...joinedByName(alike),
    ...groupsBy(alike, ({ name }) => stem(name)),
  ]);
  return new Set(clusters.filter(({ length }) => length > 1).flat());
});
