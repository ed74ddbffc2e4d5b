import type { Constraint } from '../model/component';
import { isOutside } from '../graph/verdict';
import type { Component, System } from '../model/system';

/** The name of the one machine that a Compose project without Swarm runs on. */
export const HOST = 'host';

/** The nodes that the files name, or the one host of a Compose project; sorted. */
export function nodesOf(system: System): readonly string[] {
  if (onOneHost(system)) return [HOST];
  const named = system.components.flatMap((component) => pinnedTo(component, 'pinned-to-node'));
  const disks = (system.nodeVolumes ?? []).flatMap(({ node }) => node ?? []);
  return unique([...named, ...disks]);
}

/** The zones that the files name; sorted. */
export function zonesOf(system: System): readonly string[] {
  return unique(system.components.flatMap(zonesNamed));
}

/** True where all components share one machine, whatever the file arranges. */
export function onOneHost({ compose }: System): boolean {
  return compose !== undefined && compose.kind !== 'swarm';
}

/** The zones that a component may run in, as far as the files name them. */
export function zonesNamed(component: Component): readonly string[] {
  const declared = (component.declared?.zones ?? []).map(({ text }) => text);
  return unique([...declared, ...pinnedTo(component, 'pinned-to-zone')]);
}

/** The node a component is held to, if the files name it. */
export function nodeNamed(component: Component): string | undefined {
  return pinnedTo(component, 'pinned-to-node')[0];
}

/** What is deployed with the system and switched on. */
export function isRunning(component: Component): boolean {
  return !component.off && !isOutside(component);
}

function pinnedTo({ constraints }: Component, kind: Constraint['kind']): readonly string[] {
  return constraints.flatMap((constraint) => (constraint.kind === kind ? (constraint.place ?? []) : []));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
