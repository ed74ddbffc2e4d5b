import { dropSetting } from './fixes/dropSetting';
import { defineRule } from './rule';
import { nameOf } from './shared/words';

/** The count that is meant stays the autoscaler's, so this is a fix. */
const DROP = { kind: 'fix', title: 'Remove `replicas`; the autoscaler owns the count' } as const;

/** A workload writes a count that its autoscaler owns. */
export default defineRule({
  id: 'replicas-under-autoscaler',
  category: 'availability',
  severity: 'warning',
  notes: ['N10'],
  summary: 'A workload sets a fixed count although an autoscaler owns it.',
  messages: {
    owned:
      '`{name}` sets `replicas: {count}` although the autoscaler `{autoscaler}` owns the count, so each apply undoes its work; take the field out of the last applied configuration first (`kubectl apply edit-last-applied`) and then out of this file, because removing it here alone makes the next client-side apply run one instance.',
    off: '`{name}` sets `replicas: 0`, which switches the autoscaler `{autoscaler}` off; remove the line to let the autoscaler work again, or record that `{name}` is meant to be off.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      const { autoscaler, at, explicit } = component.instances;
      if (autoscaler === undefined || !explicit || component.format !== 'kubernetes') continue;
      yield {
        at,
        message: component.off ? 'off' : 'owned',
        component: component.id,
        data: {
          name: nameOf(component),
          autoscaler: autoscaler.name,
          count: text(at.file).slice(at.start, at.end),
        },
        related: [{ at: autoscaler.at, message: `The ${autoscaler.kind} \`${autoscaler.name}\` owns the count.` }],
        // Whether a 0 is meant to stay is the author's to say.
        fixes: component.off ? [] : dropSetting(component, ['spec', 'replicas'], DROP, text),
      };
    }
  },
});
