import type { Constraint } from '../../model/component';
import type { Component, System } from '../../model/system';

/** The host ports and names of a component that only one instance can take. */
export function takenOnce(system: System, { constraints }: Component): readonly Constraint[] {
  // Swarm publishes a port for all tasks of a service and ignores `container_name`.
  if (system.compose?.kind === 'swarm') return [];
  return constraints.filter(({ kind }) => kind === 'fixed-host-port' || kind === 'container-name');
}
