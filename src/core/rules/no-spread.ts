import type { Component } from '../model/system';
import { addBudget, takenBy } from './fixes/addBudget';
import { addSpread } from './fixes/addSpread';
import { defineRule } from './rule';
import { configuredSeverity } from './severity';
import { heldToOneNode, lacksBudget, replicatedComponents } from './shared/places';
import { counted, nameOf } from './shared/words';

/** Nothing asks for the instances of a component to be apart. */
export default defineRule({
  id: 'no-spread',
  category: 'availability',
  severity: 'information',
  notes: ['N12', 'N23', 'N42'],
  summary: 'Nothing requires several instances to be on different nodes.',
  messages: {
    pods: '`{name}` runs as {count} and nothing requires them to be on different nodes; add a topology spread constraint over nodes or zones.',
    unprotected:
      '`{name}` runs as {count}, nothing requires them to be on different nodes, and no disruption budget keeps some of them while nodes are drained; add a topology spread constraint and a PodDisruptionBudget.',
    tasks:
      '`{name}` runs as {count} and nothing requires them to be on different nodes; set `max_replicas_per_node`, or `preferences` that spread them over a label of the nodes.',
  },
  *check({ system, config, text }) {
    // A part that could not be read may hold the answer.
    if (system.partial) return;
    const taken = takenBy(system);
    for (const component of replicatedComponents(system)) {
      if (!mayBeTogether(component)) continue;
      const { at } = component.instances;
      const budgets = configuredSeverity('no-disruption-budget', at.file, config) !== 'off';
      const both = budgets && lacksBudget(system, component);
      yield {
        at,
        message: messageFor(component, both),
        component: component.id,
        data: { name: nameOf(component), count: counted(component.instances) },
        fixes: () => [...addSpread(component, text), ...(both ? addBudget(component, taken, text) : [])],
      };
    }
  },
});

/** Native files do not place instances; those that are held to one node are the matter of shared-fate. */
function mayBeTogether(component: Component): boolean {
  return component.format !== 'native' && component.spread === undefined && heldToOneNode(component) === undefined;
}

function messageFor({ format }: Pick<Component, 'format'>, both: boolean): string {
  if (format === 'compose') return 'tasks';
  return both ? 'unprotected' : 'pods';
}
