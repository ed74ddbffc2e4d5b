import { removeAffinity } from './fixes/removeAffinity';
import { defineRule } from './rule';
import { alwaysOne } from './shared/count';
import { instancePins } from './shared/pins';
import { capitalised, nameOf } from './shared/words';

/** An affinity setting has only one instance to choose from. */
export default defineRule({
  id: 'affinity-single-instance',
  category: 'sessions',
  severity: 'information',
  notes: ['N20'],
  summary: 'Clients are tied to an instance of a component that has only one.',
  messages: {
    idle: '{Says} has nothing to choose from, because `{name}` runs as one instance; remove it, or decide how sessions are shared before a second instance makes it matter.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      if (!alwaysOne(component) || component.off) continue;
      for (const pin of instancePins(component)) {
        // One of several versions, or of several components, is a real choice even where each runs once.
        if (pin.to === 'group' || pin.among !== undefined) continue;
        yield {
          at: pin.at,
          message: 'idle',
          component: component.id,
          data: { Says: capitalised(pin.says), name: nameOf(component) },
          related: [{ at: component.instances.at, message: `\`${nameOf(component)}\` runs as one instance.` }],
          fixes: removeAffinity(component, pin, text),
        };
      }
    }
  },
});
