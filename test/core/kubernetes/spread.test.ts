import assert from 'node:assert/strict';
import { SPREAD_KEYS } from '../../../src/core/readers/kubernetes/topology';
import { component, deployment, readKubernetes } from './read';

describe('Kubernetes reader: what keeps pods apart', () => {
  const spread = (pod: string, ...others: readonly string[]): string | undefined =>
    component(readKubernetes(deployment('a', pod), ...others), 'Deployment/a').spread?.find(({ text }) =>
      SPREAD_KEYS.has(text),
    )?.text;
  const against = (term: string): string =>
    `affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, ${term}}]}}`;
  const own = 'labelSelector: {matchLabels: {app: a}}';

  const counts: readonly string[] = [
    against(own),
    against('labelSelector: {}'),
    against(
      'labelSelector: {matchExpressions: [{key: app, operator: NotIn, values: [b]}, {key: x, operator: DoesNotExist}]}',
    ),
    against(`namespaces: [default, other], ${own}`),
    against(`namespaceSelector: {}, ${own}`),
    against(`namespaces: [other], namespaceSelector: {}, ${own}`),
    against(`namespaceSelector: {matchLabels: {team: x}}, ${own}`),
    `topologySpreadConstraints: [{topologyKey: failure-domain.beta.kubernetes.io/region, ${own}}]`,
  ];
  const not: readonly string[] = [
    against('labelSelector: null'),
    against('matchLabelKeys: [app]'),
    against('labelSelector: {matchLabels: {app: a, tier: b}}'),
    against('labelSelector: {matchExpressions: [{key: app, operator: Exists}, {key: app, operator: In, values: [b]}]}'),
    against(`namespaces: [other], ${own}`),
    'affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: []}}',
    `affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, ${own}}]}}`,
    `topologySpreadConstraints: [{topologyKey: rack, ${own}}]`,
    'topologySpreadConstraints: yes',
    'affinity: [wrong]',
  ];
  for (const pod of counts) it(`counts ${pod.slice(0, 130)}`, () => assert.notEqual(spread(pod), undefined));
  for (const pod of not) it(`does not count ${pod.slice(0, 130)}`, () => assert.equal(spread(pod), undefined));

  it('tells requirements from wishes', () => {
    const separations = (pod: string): unknown =>
      component(readKubernetes(deployment('a', pod)), 'Deployment/a').separations?.map(({ per, most }) => [per, most]);
    const evenly = (more: string): string => `topologySpreadConstraints: [{${more}, ${own}}]`;
    const zone = 'topologyKey: topology.kubernetes.io/zone';
    assert.deepEqual(separations(against(own)), [['node', 1]]);
    assert.deepEqual(separations(evenly(`maxSkew: 1, ${zone}`)), [['zone', undefined]]);
    assert.deepEqual(separations(evenly(`whenUnsatisfiable: DoNotSchedule, ${zone}`)), [['zone', undefined]]);
    assert.equal(separations(evenly(`whenUnsatisfiable: ScheduleAnyway, ${zone}`)), undefined);
    assert.equal(separations(evenly(`maxSkew: 3, ${zone}`)), undefined);
    assert.equal(separations(evenly('topologyKey: rack')), undefined);
    assert.equal(separations(against('labelSelector: {matchLabels: {app: b}}')), undefined);
    const wished = `affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, podAffinityTerm: {topologyKey: kubernetes.io/hostname, ${own}}}]}}`;
    assert.notEqual(spread(wished), undefined);
    assert.equal(separations(wished), undefined);
  });

  it('asks the namespace for its labels where the set has it', () => {
    const pod = against(`namespaceSelector: {matchLabels: {team: x}}, ${own}`);
    const namespace = (team: string): string =>
      `apiVersion: v1\nkind: Namespace\nmetadata: {name: default, labels: {team: ${team}}}\n`;
    assert.equal(spread(pod, namespace('x')), 'kubernetes.io/hostname');
    assert.equal(spread(pod, namespace('y')), undefined);
  });
});
