import type { Governing } from '../model/component';
import { headlessService } from './fixes/headlessService';
import { defineRule } from './rule';
import { runsSeveral } from './shared/count';
import { nameOf } from './shared/words';

/** A StatefulSet lacks the headless Service that gives its pods their names. */
export default defineRule({
  id: 'statefulset-service',
  category: 'state',
  severity: 'warning',
  notes: ['N36'],
  summary: 'A StatefulSet has no headless Service that gives its pods their names.',
  messages: {
    unnamed:
      'StatefulSet `{name}` names no Service, so its pods have no DNS names of their own; add a headless Service (`clusterIP: None`) and name it in `serviceName`.',
    absent:
      'StatefulSet `{name}` names the Service `{service}`, which is not in these files, so its pods have no DNS names of their own; add it with `clusterIP: None` and the pods’ labels as its selector.',
    'own-address':
      'StatefulSet `{name}` names the Service `{service}`, which has an address of its own, so its pods have no DNS names of their own; name a headless Service (`clusterIP: None`).',
    'no-selector':
      'StatefulSet `{name}` names the Service `{service}`, which selects no pods, so its pods have no DNS names of their own; give it the pods’ labels as its selector.',
    'other-pods':
      'StatefulSet `{name}` names the Service `{service}`, whose selector is not among the labels of its pods, so they have no DNS names of their own; make the selector match them.',
  },
  *check({ system, text }) {
    // What is absent may stand in a file that could not be read.
    if (system.partial) return;
    for (const component of system.components) {
      const { governing, off } = component;
      if (governing === undefined || off || governing.fit === 'fits') continue;
      yield {
        at: governing.named?.at ?? component.at,
        message: governing.fit,
        severity: runsSeveral(component) && isContradicted(governing) ? 'warning' : 'information',
        component: component.id,
        data: { name: nameOf(component), service: governing.named?.text ?? '' },
        related: governing.at
          ? [{ at: governing.at, message: `Service \`${governing.named?.text ?? ''}\` stands here.` }]
          : [],
        fixes: headlessService(system, component, governing, text),
      };
    }
  },
});

/** Files without any Service may leave Services to others, and `serviceName` is optional in current APIs. */
function isContradicted({ fit, anyService }: Governing): boolean {
  return fit !== 'unnamed' && anyService;
}
