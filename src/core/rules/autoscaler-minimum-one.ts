import { sameSpan } from '../model/span';
import { raiseMinimum } from './fixes/raiseMinimum';
import { defineRule } from './rule';
import { adviceData, adviceFor, messagesAfter, runningOnce } from './shared/advice';
import { consequence } from './shared/consequence';
import { leastInstances, loneComponents, shortComponents } from './shared/lone';
import { nameOf } from './shared/words';

const START = 'The autoscaler `{autoscaler}` may leave `{name}` {minimum}: {moment}, {consequence}; ';

/** An autoscaler may leave a component that users need with a single instance. */
export default defineRule({
  id: 'autoscaler-minimum-one',
  category: 'availability',
  severity: 'warning',
  notes: ['N10', 'N23'],
  summary: 'An autoscaler may leave a component that serves requests with one instance.',
  messages: {
    ...messagesAfter(START, {
      scale: '{claim}, so set its minimum to two.',
      replicate: 'it replicates by itself, so set the minimum to {target}.',
      sessions: 'move its sessions to a shared store, then set the minimum to two.',
    }),
    fewer:
      'The autoscaler `{autoscaler}` may leave `{name}` with {minimum} instances, and at least {least} are asked for here; set its minimum to that.',
  },
  options: { instances: leastInstances },
  *check({ system, text, options }) {
    const least = options.number('instances');
    if (least < 2) return;
    for (const component of shortComponents(system, least)) {
      const { autoscaler, min } = component.instances;
      if (autoscaler === undefined) continue;
      yield {
        at: autoscaler.at,
        message: 'fewer',
        severity: runningOnce(system, 'warning'),
        component: component.id,
        data: { name: nameOf(component), autoscaler: autoscaler.name, minimum: min ?? 0, least },
      };
    }
    for (const { component, reach, situation } of loneComponents(system)) {
      const autoscaler = component.instances.autoscaler;
      if (autoscaler === undefined) continue;
      const plain =
        situation === 'path' ||
        (situation === 'served' && component.verdict.class === 'stateless' && !component.stableIdentity);
      yield {
        at: autoscaler.at,
        message: adviceFor(system, component),
        severity: runningOnce(system, plain ? 'warning' : 'information'),
        component: component.id,
        data: {
          name: nameOf(component),
          autoscaler: autoscaler.name,
          minimum: autoscaler.minimum === 0 ? 'without an instance' : 'with one instance',
          moment: autoscaler.minimum === 0 ? 'until one has started' : 'when that one fails',
          consequence: consequence(system, reach, component),
          ...adviceData(system, component),
        },
        related: sameSpan(component.at, autoscaler.at)
          ? []
          : [{ at: component.at, message: `\`${nameOf(component)}\` is what it scales.` }],
        fixes: raiseMinimum(system, component, text),
      };
    }
  },
});
