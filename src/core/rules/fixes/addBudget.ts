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
export function addBudget(component: Component, taken: Taken, text: (file: string) => string): readonly Fix[] {
  const { body, name } = component;
  const { file } = body.extent;
  const source = text(file);
  const labels = podLabels(component);
  if (labels.size === 0 || name === '' || meetsAnother(name, labels, taken)) return [];
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

/** What the budgets of a system have taken: their names, and the labels of the pods they select, as `key=value`. */
export interface Taken {
  readonly names: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

/** Collects what is taken, once for all the budgets a rule offers. */
export function takenBy({ budgets = [], components }: System): Taken {
  const protectedOnes = components.filter((component) => (component.budgets ?? []).length > 0);
  return {
    names: new Set(budgets.map(({ name }) => name)),
    labels: new Set(protectedOnes.flatMap(({ labels }) => [...labels].map(([key, { text }]) => `${key}=${text}`))),
  };
}

/** True when the new budget would take the name of another one, or might meet it at some pods. */
function meetsAnother(name: string, labels: ReadonlyMap<string, string>, taken: Taken): boolean {
  return taken.names.has(name) || [...labels].every(([key, value]) => taken.labels.has(`${key}=${value}`));
}
