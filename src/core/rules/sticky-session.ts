import type { RawFinding } from '../finding';
import { sameSpan } from '../model/span';
import type { Component } from '../model/system';
import type { Pin } from '../model/pin';
import { removeAffinity } from './fixes/removeAffinity';
import { defineRule, type RuleContext } from './rule';
import { instancePins } from './shared/pins';
import { capitalised, counted } from './shared/words';

/** Clients are tied to one instance of a component. */
export default defineRule({
  id: 'sticky-session',
  category: 'sessions',
  severity: 'warning',
  notes: ['N05', 'N20'],
  summary: 'Clients are tied to one instance, so load spreads unevenly and a client is cut off when its instance goes.',
  messages: {
    several:
      '{Says} ties each client to one of the {count} of `{name}`, so load spreads unevenly and losing an instance costs its clients their context; keep sessions in a shared store or a client token and let any instance answer.',
    autoscaled:
      '{Says} ties each client to one instance of `{name}` while `{autoscaler}` adds and removes instances, so new ones stay idle and removed ones take their clients’ context along; keep sessions in a shared store or a client token.',
    group:
      '{Says} ties each client to a group that is the one instance of `{name}`, so losing it cuts those clients off; give the group a second instance or let every group answer.',
    unknown:
      '{Says} ties each client to one instance of `{name}`, so load spreads unevenly and losing an instance costs its clients their context; keep sessions in a shared store or a client token and let any instance answer.',
    unsure:
      '{Says} probably ties each client to one instance of `{name}`; if it does, keep sessions in a shared store or a client token and let any instance answer.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      for (const pin of instancePins(component)) {
        // A pin that reaches no instance is the matter of affinity-decorative.
        if (pin.undone === undefined) yield finding(component, pin, text);
      }
    }
  },
});

function finding(component: Component, pin: Pin, text: RuleContext['text']): RawFinding {
  const { instances } = component;
  return {
    at: pin.at,
    message: messageFor(component, pin),
    severity: pin.certain ? 'warning' : 'information',
    component: component.id,
    data: {
      Says: capitalised(pin.says),
      name: component.name,
      count: counted(instances),
      autoscaler: instances.autoscaler?.name ?? '',
    },
    related: sameSpan(component.at, pin.at)
      ? []
      : [{ at: component.at, message: `\`${component.name}\` runs as ${counted(instances)}.` }],
    fixes: removeAffinity(component, pin, text),
  };
}

function messageFor(component: Component, pin: Pin): string {
  if (!pin.certain) return 'unsure';
  if (pin.to === 'group') return 'group';
  const { min, max, autoscaler } = component.instances;
  if (autoscaler !== undefined && min !== max) return 'autoscaled';
  return (min ?? 0) >= 2 && max !== null ? 'several' : 'unknown';
}
