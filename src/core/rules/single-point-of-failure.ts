import type { RawFinding } from '../finding';
import type { Component, Reach, System } from '../model/system';
import { scaleOut } from './fixes/scaleOut';
import { defineRule } from './rule';
import { adviceData, adviceFor, messagesAfter, runningOnce } from './shared/advice';
import { consequence, journey, occurrence, position } from './shared/consequence';
import { loneComponents } from './shared/lone';
import { named, nameOf } from './shared/words';

const START = '`{name}` {occurrence} and {position}: when it fails, {consequence}; ';

/** The loss of one instance interrupts users. */
export default defineRule({
  id: 'single-point-of-failure',
  category: 'availability',
  severity: 'warning',
  notes: ['N10', 'N11', 'N12', 'N42'],
  summary: 'A component that users’ requests need runs as one instance.',
  messages: {
    ...messagesAfter(START),
    host: 'This project runs on one host, where losing {any} interrupts users: {names}; run what must not stop on several hosts, or record that this is enough.',
  },
  *check({ system, text }) {
    if (system.compose?.kind === 'single-host') yield* oneHost(system, system.compose.servicesAt);
    for (const { component, reach, situation } of loneComponents(system)) {
      // An autoscaler's minimum is the matter of autoscaler-minimum-one.
      if (situation !== 'path' || component.instances.autoscaler !== undefined) continue;
      yield {
        at: component.instances.at,
        message: adviceFor(system, component),
        severity: runningOnce(system, reach.proven || reach.entry ? 'warning' : 'information'),
        component: component.id,
        data: {
          name: nameOf(component),
          occurrence: occurrence(component),
          position: position(system, reach),
          consequence: consequence(system, reach, component),
          ...adviceData(system, component),
        },
        related: journey(system, reach),
        fixes: scaleOut(system, component, text),
      };
    }
  },
});

/** No arrangement of the file survives its one host, so one finding lists what hurts, worst first. */
function* oneHost(system: System, at: RawFinding['at']): Iterable<RawFinding> {
  const points = system.components
    .flatMap((component) => {
      const reach = system.availability.of.get(component.id);
      return reach?.spof === true && !component.optional ? [{ component, reach }] : [];
    })
    .sort((a, b) => b.reach.blast.length - a.reach.blast.length);
  if (points.length === 0) return;
  const total = system.components.filter(({ off, optional }) => !off && !optional).length;
  yield {
    at,
    message: 'host',
    severity: 'information',
    data: {
      any:
        total === 1
          ? 'its one service'
          : points.length === total
            ? `any of the ${total} services`
            : `${points.length === 1 ? 'one' : `any of ${points.length}`} of the ${total} services`,
      names: named(
        points.map(({ component }) => nameOf(component)),
        5,
      ),
    },
    related: points.map(({ component, reach }) => ({ at: component.at, message: blastOf(system, component, reach) })),
  };
}

function blastOf(system: System, component: Component, reach: Reach): string {
  return `\`${nameOf(component)}\`: ${consequence(system, reach, component)}.`;
}
