import type { Finding, Severity } from '../finding';
import type { Figure } from './model';
import type { Subject } from './subject';

/** How many findings there are of each severity. */
export function bySeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The numbers of a system that a reader asks for first. */
export function figuresOf({ components, stateful, singles, open, accepted }: Subject): readonly Figure[] {
  const { error, warning, information, hint } = bySeverities(open);
  return [
    { value: String(components.length), label: components.length === 1 ? 'component' : 'components' },
    { value: String(stateful.length), label: stateful.length === 1 ? 'holds state' : 'hold state' },
    {
      value: String(singles.length),
      label: singles.length === 1 ? 'single point of failure' : 'single points of failure',
    },
    { value: String(error), label: error === 1 ? 'error' : 'errors' },
    { value: String(warning), label: warning === 1 ? 'warning' : 'warnings' },
    { value: String(information + hint), label: information + hint === 1 ? 'note' : 'notes' },
    { value: String(accepted.length), label: 'accepted' },
  ];
}
