import { removeAffinity } from './fixes/removeAffinity';
import { defineRule } from './rule';
import { clause } from './shared/clause';
import { toldPins } from './shared/pins';
import { capitalised, nameOf } from './shared/words';

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
    loose: '{Says} does not keep a client with one instance: {why}; remove it, or pin where the instance is chosen.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      for (const pin of toldPins(component)) {
        if (pin.undone === undefined) continue;
        yield {
          at: pin.at,
          message: 'undone',
          severity: pin.certain ? 'warning' : 'information',
          component: component.id,
          data: { Says: capitalised(pin.says), name: nameOf(component), why: clause(pin.undone) },
          fixes: removeAffinity(component, pin, text),
        };
      }
    }
    for (const pin of system.loosePins ?? []) {
      if (pin.undone === undefined || pin.to === 'group') continue;
      yield {
        at: pin.at,
        message: 'loose',
        severity: pin.certain ? 'warning' : 'information',
        data: { Says: capitalised(pin.says), why: clause(pin.undone) },
        fixes: removeAffinity(undefined, pin, text),
      };
    }
  },
});
