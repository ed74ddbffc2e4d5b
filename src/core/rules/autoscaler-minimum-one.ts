import { sameSpan } from '../model/span';
import { raiseMinimum } from './fixes/raiseMinimum';
import { defineRule } from './rule';
import { adviceData, adviceFor, messagesAfter, runningOnce } from './shared/advice';
import { consequence } from './shared/consequence';
import { loneComponents } from './shared/lone';
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
  },
  *check({ system, text }) {
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
