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

/** A node or zone that can be lost, and what the files put there. */
export interface Place {
  readonly kind: 'node' | 'zone';
  readonly name: string;
  /** Ids of the components that run there, wholly or in part; of the others the files do not say where they run. */
  readonly components: readonly string[];
}

/** Every zone and node that the files name, or the one host of a Compose project; zones first, each kind sorted by name. */
export function placesOf(system: System): readonly Place[] {
  const running = system.components.filter(isRunning);
  const inZone = gathered(running, zonesNamed);
  const onNode = gathered(running, onOneHost(system) ? () => [HOST] : nodesUsed(system));
  return [
    ...zonesOf(system).map((name): Place => ({ kind: 'zone', name, components: inZone.get(name) ?? [] })),
    ...nodesOf(system).map((name): Place => ({ kind: 'node', name, components: onNode.get(name) ?? [] })),
  ].filter(({ components }) => components.length > 0);
}

function gathered(
  components: readonly Component[],
  placesOf: (component: Component) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const component of components)
    for (const place of placesOf(component)) {
      const ids = found.get(place);
      if (ids === undefined) found.set(place, [component.id]);
      else ids.push(component.id);
    }
  return found;
}

/** The node a component is held to, else those that hold its volumes. */
function nodesUsed({ nodeVolumes }: System): (component: Component) => readonly string[] {
  const disks = new Map<string, Set<string>>();
  for (const { node, users } of nodeVolumes ?? []) {
    if (node === undefined) continue;
    for (const user of users) disks.set(user, (disks.get(user) ?? new Set()).add(node));
  }
  return (component) => {
    const held = nodeNamed(component);
    return held === undefined ? [...(disks.get(component.id) ?? [])] : [held];
  };
}

/** True where all components share one machine, whatever the file arranges. */
export function onOneHost({ compose }: System): boolean {
  return compose !== undefined && compose.kind !== 'swarm';
}

/** The zones that a component may run in, as far as the files name them. */
export function zonesNamed(component: Component): readonly string[] {
  const declared = (component.declared?.zones ?? []).map(({ text }) => text);
  const allowed = (component.zones ?? []).map(({ text }) => text);
  return unique([...declared, ...pinnedTo(component, 'pinned-to-zone'), ...allowed]);
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
