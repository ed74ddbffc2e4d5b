import type { Decision } from '../../decisions/decision';
import { append } from '../../grouping';
import type { System } from '../../model/system';

/** The recorded trade-offs by the id of the component they are about; acceptances are none. */
export function decisionsByComponent(system: System): ReadonlyMap<string, readonly Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of system.decisions) {
    if (decision.origin !== 'decision') continue;
    for (const { text } of decision.about) append(found, text, decision);
  }
  return found;
}
