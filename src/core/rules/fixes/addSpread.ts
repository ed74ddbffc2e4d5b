import type { Edit, Fix } from '../../finding';
import type { Component } from '../../model/system';
import { insertItem, insertPath } from '../../yaml/edit';
import { get } from '../../yaml/located';
import { indentUnit } from '../../yaml/style';
import { nameOf } from '../shared/words';
import { ownEntry } from './own';
import { labelPairs, podLabels } from './podLabels';

const POD = ['spec', 'template', 'spec'];
const KEY = 'topologySpreadConstraints';

/** Asks the scheduler to spread a workload's pods over nodes; where that cannot be done, they start all the same. */
export function addSpread(component: Component, text: (file: string) => string): readonly Fix[] {
  const { format, body } = component;
  const pod = get(body, ...POD);
  if (format !== 'kubernetes' || pod?.type !== 'map' || pod.extent.file !== body.extent.file) return [];
  const labels = labelPairs(podLabels(component));
  const edit = labels.length === 0 ? undefined : constraint(component, text(body.extent.file), labels, pod.flow);
  return edit === undefined
    ? []
    : [{ kind: 'suggestion', title: `Spread the pods of \`${nameOf(component)}\` over nodes`, edits: [edit] }];
}

function constraint({ body }: Component, source: string, labels: readonly string[], flow: boolean): Edit | undefined {
  const selector = `{ matchLabels: { ${labels.join(', ')} } }`;
  const inline = `{ maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: ${selector} }`;
  const present = ownEntry(body, ...POD, KEY)?.value;
  if (present?.type === 'seq') return insertItem(source, present, inline);
  // Lines below a dash stand two columns to its right, whatever the width of the file.
  const block = indentUnit(source) === 2 && !flow;
  return insertPath(source, body, POD, KEY, block ? lines(labels) : `[${inline}]`);
}

function lines(labels: readonly string[]): string {
  return [
    '- maxSkew: 1',
    '  topologyKey: kubernetes.io/hostname',
    '  whenUnsatisfiable: ScheduleAnyway',
    '  labelSelector:',
    '    matchLabels:',
    ...labels.map((label) => `      ${label}`),
  ].join('\n');
}
