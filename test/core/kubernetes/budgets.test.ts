import assert from 'node:assert/strict';
import { component, deployment, readKubernetes } from './read';

describe('Kubernetes reader: disruption budgets', () => {
  const budget = (version: string, spec: string, namespace = ''): string =>
    `apiVersion: policy/${version}\nkind: PodDisruptionBudget\nmetadata: {name: keep${namespace}}\nspec: ${spec}\n`;
  const of = (text: string): readonly string[] =>
    (component(readKubernetes(deployment('a'), text), 'Deployment/a').budgets ?? []).map(({ text: name }) => name);

  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['by labels', budget('v1', '{minAvailable: 1, selector: {matchLabels: {app: a}}}'), ['keep']],
    ['of other pods', budget('v1', '{minAvailable: 1, selector: {matchLabels: {app: b}}}'), []],
    ['of everything', budget('v1', '{minAvailable: 1, selector: {}}'), ['keep']],
    ['of everything, as the old version did not', budget('v1beta1', '{minAvailable: 1, selector: {}}'), []],
    ['without a selector', budget('v1', '{minAvailable: 1}'), []],
    ['of another namespace', budget('v1', '{selector: {}}', ', namespace: other'), []],
  ];
  for (const [name, text, expected] of table) it(name, () => assert.deepEqual(of(text), expected));
});
