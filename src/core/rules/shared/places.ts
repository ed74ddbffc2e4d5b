import type { Constraint } from '../../model/component';
import type { Component, System } from '../../model/system';
import { runsSeveral } from './count';

/** The setting that holds all instances of a component on one node, if any. */
export function heldToOneNode({ constraints }: Component): Constraint | undefined {
  return constraints.find(({ kind }) => kind === 'pinned-to-node' || kind === 'gathered-on-node');
}

/** The setting that makes all instances of a component fail together: one node, or one zone for all of them. */
export function heldTogether(component: Component): Constraint | undefined {
  return heldToOneNode(component) ?? component.constraints.find(({ kind }) => kind === 'gathered-in-zone');
}

/**
 * The components whose instances can be apart and of which there are several at any time: what one controller keeps
 * running on the nodes of a cluster. Compose on one machine has no nodes; operators place the pods they make, and Knative
 * its own.
 */
export function replicatedComponents(system: System): readonly Component[] {
  return system.components.filter(
    (component) =>
      runsSeveral(component) &&
      component.lifecycle === 'service' &&
      !component.off &&
      !component.operated &&
      component.group !== 'serving.knative.dev' &&
      (component.format !== 'compose' || system.compose?.kind === 'swarm'),
  );
}

/** True where a component could have a disruption budget and the files hold none for it. */
export function lacksBudget({ partial }: System, { format, budgets }: Component): boolean {
  return format === 'kubernetes' && !partial && (budgets ?? []).length === 0;
}
