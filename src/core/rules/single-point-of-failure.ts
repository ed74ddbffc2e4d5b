import type { RawFinding } from '../finding';
import type { Component, Reach, System } from '../model/system';
import { scaleOut } from './fixes/scaleOut';
import { defineRule } from './rule';
import { adviceData, adviceFor, messagesAfter, runningOnce } from './shared/advice';
import { consequence, journey, occurrence, position } from './shared/consequence';
import { loneComponents, type Lone } from './shared/lone';
import { isLeftOut, toldApart } from './shared/omission';
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
    throughout:
      'None of the {count} components that users’ requests need runs more than once ({names}): losing any of them stops what needs it; run a second instance of each that keeps no state, and give the others a standby.',
    mostly:
      'Of the {total} components that users’ requests need, {count} run once ({names}): losing any of them stops what needs it; run a second instance of each that keeps no state, and give the others a standby.',
    host: 'This project runs on one host, where losing {any} interrupts users: {names}; run what must not stop on several hosts, or record that this is enough.',
  },
  options: { 'told-apart': toldApart },
  *check({ system, text, options }) {
    if (system.compose?.kind === 'single-host') yield* oneHost(system, system.compose.servicesAt);
    // An autoscaler's minimum is the matter of autoscaler-minimum-one.
    const points = [...loneComponents(system)].filter(
      ({ component, situation }) => situation === 'path' && component.instances.autoscaler === undefined,
    );
    const grave = points.filter(isGrave);
    const several = runningSeveral(system);
    const speaker = isLeftOut(grave.length, several, options.number('told-apart')) ? mostHurting(grave) : undefined;
    for (const point of points) {
      const { component, reach } = point;
      const own = speaker === undefined && isGrave(point) ? 'warning' : 'information';
      const finding = {
        at: component.instances.at,
        component: component.id,
        fixes: scaleOut(system, component, text),
      };
      if (point === speaker)
        yield {
          ...finding,
          ...inAll(system, [point, ...grave.filter((other) => other !== point)], several),
          severity: runningOnce(system, 'warning'),
        };
      else
        yield {
          ...finding,
          message: adviceFor(system, component),
          severity: runningOnce(system, own),
          data: {
            name: nameOf(component),
            occurrence: occurrence(component),
            position: position(system, reach),
            consequence: consequence(system, reach, component),
            ...adviceData(system, component),
          },
          related: journey(system, reach),
        };
    }
  },
});

/** Whether the files show requests that need it. */
function isGrave({ reach }: Lone): boolean {
  return reach.proven || reach.entry;
}

/** How many of the components that users' requests need do not stop with one instance. */
function runningSeveral({ availability }: System): number {
  return [...availability.of.values()].filter(({ reason }) => reason === 'several' || reason === 'replaced').length;
}

/** Where one finding for all stands: users' requests come in there if anywhere, and most stops with it. */
function mostHurting(points: readonly Lone[]): Lone | undefined {
  return worstFirst(points).sort((a, b) => Number(b.reach.entry) - Number(a.reach.entry))[0];
}

/** One finding for a system in which most of what requests need runs once; the first of the points speaks. */
function inAll(
  system: System,
  points: readonly Lone[],
  several: number,
): Pick<RawFinding, 'message' | 'data' | 'related'> {
  return {
    message: several === 0 ? 'throughout' : 'mostly',
    data: {
      count: points.length,
      total: points.length + several,
      names: named(
        points.map(({ component }) => nameOf(component)),
        5,
      ),
    },
    related: worstFirst(points).map(({ component, reach }) => ({
      at: component.instances.at,
      message: blastOf(system, component, reach),
    })),
  };
}

function worstFirst<T extends { readonly reach: Reach }>(points: readonly T[]): T[] {
  return [...points].sort((a, b) => b.reach.blast.length - a.reach.blast.length);
}

/** No arrangement of the file survives its one host, so one finding lists what hurts, worst first. */
function* oneHost(system: System, at: RawFinding['at']): Iterable<RawFinding> {
  const points = worstFirst(
    system.components.flatMap((component) => {
      const reach = system.availability.of.get(component.id);
      return reach?.spof === true && !component.optional ? [{ component, reach }] : [];
    }),
  );
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
