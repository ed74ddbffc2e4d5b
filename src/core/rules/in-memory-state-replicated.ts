import { defineRule } from './rule';
import { runsSeveral } from './shared/count';
import { unshared } from './shared/unshared';
import { counted, nameOf } from './shared/words';

/** Several instances each keep their own copy of what they must share. */
export default defineRule({
  id: 'in-memory-state-replicated',
  category: 'state',
  severity: 'error',
  notes: ['N09', 'N34'],
  summary: 'Several instances each keep their own copy of something that all of them must share.',
  messages: {
    copies:
      '`{name}` keeps {holds} {where} and runs as {count}, so each instance has its own and none sees what the others have; move {holds} to a shared store.',
  },
  *check({ system }) {
    for (const component of system.components) {
      if (component.off || component.lifecycle !== 'service' || !runsSeveral(component)) continue;
      for (const { at, holds, where } of unshared(component)) {
        yield {
          at,
          message: 'copies',
          component: component.id,
          data: { name: nameOf(component), holds, where, count: counted(component.instances) },
          related: [
            {
              at: component.instances.at,
              message: `\`${nameOf(component)}\` runs as ${counted(component.instances)}.`,
            },
          ],
        };
      }
    }
  },
});
