import type { Fix } from '../../finding';
import type { Component, System } from '../../model/system';
import { appendDocument } from '../../yaml/edit';
import { textAt } from '../../yaml/located';
import { indentUnit, scalarToken } from '../../yaml/style';
import { nameOf } from '../shared/words';
import { labelPairs, podLabels } from './podLabels';

/**
 * Adds a PodDisruptionBudget as a new document at the end of the workload's file. Not offered where it would meet another
 * budget at some pods, since evictions are then refused.
 */
export function addBudget(system: System, component: Component, text: (file: string) => string): readonly Fix[] {
  const { body, name } = component;
  const { file } = body.extent;
  const source = text(file);
  const labels = podLabels(component);
  if (labels.size === 0 || name === '' || meetsAnother(system, component, labels)) return [];
  const namespace = textAt(body, 'metadata', 'namespace');
  const lines = [
    'apiVersion: policy/v1',
    'kind: PodDisruptionBudget',
    'metadata:',
    `  name: ${scalarToken(name)}`,
    ...(namespace === undefined ? [] : [`  namespace: ${scalarToken(namespace)}`]),
    'spec:',
    '  maxUnavailable: 1',
    '  selector:',
    '    matchLabels:',
    ...labelPairs(labels).map((label) => `      ${label}`),
  ];
  const width = indentUnit(source);
  const indented = lines.map((line) => line.replace(/^ +/, (blanks) => ' '.repeat((blanks.length / 2) * width)));
  const edit = appendDocument(file, source, indented.join('\n'));
  return [{ kind: 'suggestion', title: `Add a disruption budget for \`${nameOf(component)}\``, edits: [edit] }];
}

/** True when the new budget would meet another one at some pods, or take its name. */
function meetsAnother(system: System, component: Component, labels: ReadonlyMap<string, string>): boolean {
  if ((system.budgets ?? []).some(({ name }) => name === component.name)) return true;
  return system.components.some(
    (other) =>
      (other.budgets ?? []).length > 0 && [...labels].every(([key, value]) => other.labels.get(key)?.text === value),
  );
}
