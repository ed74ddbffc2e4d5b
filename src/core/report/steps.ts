import type { Finding } from '../finding';
import { groupsBy } from '../grouping';
import { briefly, partsOf } from './message';
import type { Subject } from './subject';
import { listed } from './words';

/**
 * What to do first, at most `most` steps: errors before warnings, and among these what concerns the component with the
 * widest reach. Findings of one rule with the same remedy are one step.
 */
export function firstSteps(subject: Subject, most: number): readonly string[] {
  const grave = subject.open.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const reach = new Map(subject.components.map((component) => [component.id, subject.blast(component).length]));
  const rank = ({ severity, component }: Finding): number =>
    (severity === 'error' ? subject.components.length + 1 : 0) +
    (component === undefined ? 0 : (reach.get(component) ?? 0));
  const ordered = grave.toSorted((a, b) => rank(b) - rank(a));
  const steps = groupsBy(ordered, ({ rule, message }) => `${rule} ${partsOf(message).remedy}`);
  return steps.slice(0, most).map((findings) => step(findings, subject));
}

function step([first, ...others]: readonly Finding[], { name }: Subject): string {
  if (first === undefined) return '';
  const names = [...new Set(others.flatMap(({ component }) => (component === undefined ? [] : [name(component)])))];
  const rest = names.filter((one) => first.component === undefined || one !== name(first.component));
  return rest.length === 0 ? briefly(first.message) : `${briefly(first.message)} The same goes for ${listed(rest)}.`;
}
