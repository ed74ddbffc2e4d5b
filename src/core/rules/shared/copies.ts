import type { Component, System } from '../../model/system';
import { runsSeveral } from './count';
import { replicatesByItself } from './replication';

/** True when other members of a store that replicates by itself hold what one instance loses. */
export function hasCopies(system: System, component: Component): boolean {
  if (!replicatesByItself(component) || component.operated) return false;
  if (runsSeveral(component)) return true;
  return system.components.some(
    (other) => other !== component && other.technology === component.technology && other.verdict.class === 'stateful',
  );
}
