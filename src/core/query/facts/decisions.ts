import { isGiven } from '../../decisions/reason';
import type { Decision } from '../../decisions/decision';
import type { Component, System } from '../../model/system';
import { within } from '../around';
import type { Found } from '../locateAt';

/** The recorded trade-offs and acceptances that name a component. */
export function decisionsAbout(system: System, component: Component): readonly Decision[] {
  return system.decisions.filter(({ about }) =>
    about.some(({ text }) => text === component.id || text === component.name),
  );
}

/** The recorded decision whose text a token stands in. */
export function decisionAround({ decisions }: System, { path, around }: Found): Decision | undefined {
  const inside = path[0] === 'decisions' ? around[2] : undefined;
  return inside?.type === 'map' ? decisions.find(({ at }) => within(at, inside.extent)) : undefined;
}

/** A decision in one line: what was chosen, why, and until when. */
export function decisionWords({ choice, reason, until, owner, accepts }: Decision): string {
  const subject = choice
    ? `${choice.text}`
    : accepts.length > 0
      ? `accepts ${accepts.map(({ text }) => `\`${text}\``).join(', ')}`
      : 'recorded';
  const why = reason && isGiven(reason) ? `, because ${reason.text.replace(/[.\s]+$/, '')}` : ', without a reason yet';
  const who = owner === undefined ? '' : ` (${owner})`;
  const end = until === undefined ? '' : `; to be looked at again on ${until.text}`;
  return `${subject}${why}${who}${end}`;
}
