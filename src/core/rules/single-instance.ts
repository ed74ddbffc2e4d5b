import type { Component } from '../model/system';
import { scaleOut } from './fixes/scaleOut';
import { defineRule } from './rule';
import { adviceData, adviceFor, messagesAfter, runningOnce } from './shared/advice';
import { consequence, occurrence } from './shared/consequence';
import { leastInstances, loneComponents, shortComponents } from './shared/lone';
import { counted, nameOf } from './shared/words';

const START = '`{name}` {occurrence}{condition}: when it fails, {consequence}; ';

/** A component that is asked by others runs once; the files name no entry point. */
export default defineRule({
  id: 'single-instance',
  category: 'availability',
  severity: 'warning',
  notes: ['N10', 'N12', 'N23'],
  summary: 'A component that serves requests runs as one instance.',
  messages: {
    ...messagesAfter(START),
    fewer: '`{name}` runs as {count}, and at least {least} are asked for here; run as many.',
  },
  options: { instances: leastInstances },
  *check({ system, text, options }) {
    const least = options.number('instances');
    if (least < 2) return;
    for (const component of shortComponents(system, least)) {
      if (component.instances.autoscaler !== undefined) continue;
      yield {
        at: component.instances.at,
        message: 'fewer',
        severity: runningOnce(system, 'warning'),
        component: component.id,
        data: { name: nameOf(component), count: counted(component.instances), least },
      };
    }
    for (const { component, reach, situation } of loneComponents(system)) {
      if (situation === 'path' || component.instances.autoscaler !== undefined) continue;
      yield {
        at: component.instances.at,
        message: adviceFor(system, component),
        severity: runningOnce(system, situation === 'served' && mayScale(component) ? 'warning' : 'information'),
        component: component.id,
        data: {
          name: nameOf(component),
          occurrence: occurrence(component),
          condition: situation === 'unknown' ? ', and users may reach it' : '',
          consequence: consequence(system, reach, component),
          ...adviceData(system, component),
        },
        fixes: scaleOut(system, component, text),
      };
    }
  },
});

/** A stateless component has no reason to run once; a store or a StatefulSet may have one. */
function mayScale({ verdict, stableIdentity }: Component): boolean {
  return verdict.class === 'stateless' && !stableIdentity;
}
