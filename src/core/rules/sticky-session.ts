import type { RawFinding } from '../finding';
import { sameSpan } from '../model/span';
import type { Component, System } from '../model/system';
import type { Pin } from '../model/pin';
import { removeAffinity } from './fixes/removeAffinity';
import { defineRule, type RuleContext } from './rule';
import { pinnedWords, toldPins } from './shared/pins';
import { capitalised, counted, named } from './shared/words';

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
    among:
      '{Says} ties each client to one of {members}, so load spreads unevenly and losing one costs its clients their context; keep sessions in a shared store or a client token and let any of them answer.',
    group:
      '{Says} ties each client to a group that is the one instance of `{name}`, so losing it cuts those clients off; give the group a second instance or let every group answer.',
    unknown:
      '{Says} ties each client to one instance of `{name}`, so load spreads unevenly and losing an instance costs its clients their context; keep sessions in a shared store or a client token and let any instance answer.',
    unsure:
      '{Says} probably ties each client to one instance of `{name}`; if it does, keep sessions in a shared store or a client token and let any instance answer.',
    unsureAmong:
      '{Says} probably ties each client to one of {members}; if it does, keep sessions in a shared store or a client token and let any of them answer.',
    loose:
      '{Says} ties each client to one instance of what it leads to, which is not in these files, so load spreads unevenly and losing an instance costs its clients their context; keep sessions in a shared store or a client token and let any instance answer.',
    looseUnsure:
      '{Says} probably ties each client to one instance of what it leads to, which is not in these files; if it does, keep sessions in a shared store or a client token and let any instance answer.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      for (const pin of toldPins(component)) {
        // A pin that reaches no instance is the matter of affinity-decorative.
        if (pin.undone === undefined) yield finding(system, component, pin, text);
      }
    }
    for (const pin of system.loosePins ?? []) {
      // Whether a group of instances has one or several is not in these files either.
      if (pin.undone === undefined && pin.to !== 'group') yield loose(pin, text);
    }
  },
});

function loose(pin: Pin, text: RuleContext['text']): RawFinding {
  return {
    at: pin.at,
    message: pin.certain ? 'loose' : 'looseUnsure',
    severity: pin.certain ? 'warning' : 'information',
    data: { Says: capitalised(pin.says) },
    fixes: removeAffinity(undefined, pin, text),
  };
}

function finding(system: System, component: Component, pin: Pin, text: RuleContext['text']): RawFinding {
  const members = (pin.among ?? [component.id]).flatMap((id) => system.byId.get(id) ?? []);
  return {
    at: pin.at,
    message: messageFor(component, pin),
    severity: pin.certain ? 'warning' : 'information',
    component: component.id,
    data: {
      ...pinnedWords(component, pin),
      members: named(members.map((each) => each.name)),
    },
    related: members
      .filter(({ at }) => !sameSpan(at, pin.at))
      .map((each) => ({ at: each.at, message: `\`${each.name}\` runs as ${counted(each.instances)}.` })),
    fixes: removeAffinity(component, pin, text),
  };
}

function messageFor(component: Component, pin: Pin): string {
  if (!pin.certain) return pin.among === undefined ? 'unsure' : 'unsureAmong';
  if (pin.to === 'group') return 'group';
  if (pin.among !== undefined) return 'among';
  const { min, max, autoscaler } = component.instances;
  if (autoscaler !== undefined && min !== max) return 'autoscaled';
  return (min ?? 0) >= 2 && max !== null ? 'several' : 'unknown';
}
