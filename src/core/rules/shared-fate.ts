import { defineRule } from './rule';
import { runningOnce } from './shared/advice';
import { heldTogether, replicatedComponents } from './shared/places';
import { counted, nameOf } from './shared/words';

/** Several instances that fail together, because the file holds them all in one place. */
export default defineRule({
  id: 'shared-fate',
  category: 'availability',
  severity: 'warning',
  notes: ['N11', 'N12', 'N42'],
  summary: 'All instances are held to one node or one zone and fail together.',
  messages: {
    node: '`{name}` runs as {count} that are all held to one node, so its failure stops every one of them; let them run on other nodes too, or record why one node is enough.',
    zone: '`{name}` runs as {count} that must all be in the same zone, so its failure stops every one of them; let them run in other zones too, or record why one zone is enough.',
  },
  *check({ system }) {
    for (const component of replicatedComponents(system)) {
      const held = heldTogether(component);
      if (held === undefined) continue;
      yield {
        at: held.at,
        message: held.kind === 'gathered-in-zone' ? 'zone' : 'node',
        severity: runningOnce(system, 'warning'),
        component: component.id,
        data: { name: nameOf(component), count: counted(component.instances) },
        related: [
          {
            at: component.instances.at,
            message: `\`${nameOf(component)}\` runs as ${counted(component.instances)}.`,
          },
        ],
      };
    }
  },
});
