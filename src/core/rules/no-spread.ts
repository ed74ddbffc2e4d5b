import type { Component } from '../model/system';
import { SPREAD_KEYS } from '../readers/kubernetes/topology';
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
  options: {
    'topology-keys': {
      description: 'Labels of nodes over which instances count as spread.',
      default: [...SPREAD_KEYS],
    },
  },
  *check({ system, config, text, options }) {
    // A part that could not be read may hold the answer.
    if (system.partial) return;
    const taken = takenBy(system);
    const keys = new Set(options.list('topology-keys'));
    for (const component of replicatedComponents(system)) {
      if (!mayBeTogether(component) || isSpread(component, keys)) continue;
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
  return component.format !== 'native' && heldToOneNode(component) === undefined;
}

/** Swarm spreads over labels that people give their nodes: any of them will do. */
function isSpread({ format, spread = [] }: Component, keys: ReadonlySet<string>): boolean {
  return spread.some(({ text }) => format === 'compose' || keys.has(text));
}

function messageFor({ format }: Pick<Component, 'format'>, both: boolean): string {
  if (format === 'compose') return 'tasks';
  return both ? 'unprotected' : 'pods';
}
