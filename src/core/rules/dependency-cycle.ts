import { cyclesOf } from '../graph/cycles';
import type { Related } from '../finding';
import type { Link } from '../model/link';
import { sameSpan } from '../model/span';
import type { System } from '../model/system';
import { defineRule } from './rule';
import { named, nameOf } from './shared/words';

/** Components wait for each other in a circle. */
export default defineRule({
  id: 'dependency-cycle',
  category: 'availability',
  severity: 'warning',
  notes: ['N42'],
  summary: 'Components wait for each other’s answers in a circle.',
  messages: {
    circle:
      '`{from}` waits for `{to}` and closes a circle ({members}) in which the loss of any one stops all of them; make one of these calls optional or asynchronous.',
  },
  *check({ system }) {
    for (const { members, round } of cyclesOf(system.components, system.links, system.availability)) {
      const closing = round.at(-1);
      if (closing === undefined) continue;
      yield {
        at: closing.at,
        message: 'circle',
        component: closing.from,
        data: {
          from: calledIn(system, closing.from),
          to: calledIn(system, closing.to),
          members: named(members.map(nameOf), 5),
        },
        related: hops(system, round.slice(0, -1), closing),
      };
    }
  },
});

/** The other calls of the circle, each place once. */
function hops(system: System, links: readonly Link[], closing: Link): readonly Related[] {
  return links
    .filter((link, index) => links.findIndex((other) => sameSpan(other.at, link.at)) === index)
    .filter((link) => !sameSpan(link.at, closing.at))
    .map((link) => ({
      at: link.at,
      message: `\`${calledIn(system, link.from)}\` waits for \`${calledIn(system, link.to)}\` (${link.evidence}).`,
    }));
}

function calledIn(system: System, id: string): string {
  const component = system.byId.get(id);
  return component === undefined ? id : nameOf(component);
}
