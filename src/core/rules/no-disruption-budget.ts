import { addBudget, takenBy } from './fixes/addBudget';
import { defineRule } from './rule';
import { lacksBudget, replicatedComponents } from './shared/places';
import { counted, nameOf } from './shared/words';

/** Nothing keeps some instances of a component running while nodes are emptied on purpose. */
export default defineRule({
  id: 'no-disruption-budget',
  category: 'availability',
  severity: 'information',
  notes: ['N12', 'N23', 'N42'],
  summary: 'No disruption budget protects several instances during maintenance.',
  messages: {
    unprotected:
      '`{name}` runs as {count} and no disruption budget selects its pods, so draining nodes may stop all of them at once; add a PodDisruptionBudget with `maxUnavailable: 1`.',
  },
  *check({ system, text }) {
    const taken = takenBy(system);
    for (const component of replicatedComponents(system)) {
      if (!lacksBudget(system, component)) continue;
      yield {
        at: component.instances.at,
        message: 'unprotected',
        component: component.id,
        data: { name: nameOf(component), count: counted(component.instances) },
        fixes: () => addBudget(component, taken, text),
      };
    }
  },
});
