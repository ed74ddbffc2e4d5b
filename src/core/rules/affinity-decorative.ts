import { removeAffinity } from './fixes/removeAffinity';
import { defineRule } from './rule';
import { instancePins } from './shared/pins';
import { capitalised, clause } from './shared/words';

/** An affinity setting does not do what it says. */
export default defineRule({
  id: 'affinity-decorative',
  category: 'sessions',
  severity: 'warning',
  notes: ['N20'],
  summary: 'An affinity setting does not reach an instance: something between undoes it.',
  messages: {
    undone:
      '{Says} does not keep a client with one instance of `{name}`: {why}; remove it, or pin where the instance is chosen.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      for (const pin of instancePins(component)) {
        if (pin.undone === undefined) continue;
        yield {
          at: pin.at,
          message: 'undone',
          severity: pin.certain ? 'warning' : 'information',
          component: component.id,
          data: { Says: capitalised(pin.says), name: component.name, why: clause(pin.undone) },
          fixes: removeAffinity(component, pin, text),
        };
      }
    }
  },
});
