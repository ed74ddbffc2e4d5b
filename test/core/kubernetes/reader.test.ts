import assert from 'node:assert/strict';
import { component, readKubernetes, workload } from './read';

const hpa = (name: string, spec: string, kind = 'Deployment', apiVersion = 'autoscaling/v2'): string =>
  `apiVersion: ${apiVersion}\nkind: HorizontalPodAutoscaler\nmetadata: {name: scaler}\nspec: {scaleTargetRef: {kind: ${kind}, name: ${name}}, ${spec}}\n---\n`;

const POD = '{containers: [{name: c, image: acme/c}]}';
const TEMPLATE = `{template: {metadata: {labels: {app: x}}, spec: ${POD}}}`;

describe('Kubernetes reader: components', () => {
  it('reads every kind that runs pods', () => {
    const kinds: readonly (readonly [string, string, string, string])[] = [
      ['Deployment', 'apps/v1', TEMPLATE, 'service'],
      ['Deployment', 'extensions/v1beta1', TEMPLATE, 'service'],
      ['StatefulSet', 'apps/v1beta1', TEMPLATE, 'service'],
      ['DaemonSet', 'apps/v1', TEMPLATE, 'per-node'],
      ['ReplicaSet', 'apps/v1', TEMPLATE, 'service'],
      ['ReplicationController', 'v1', TEMPLATE, 'service'],
      ['Pod', 'v1', POD, 'service'],
      ['Job', 'batch/v1', TEMPLATE, 'one-shot'],
      ['CronJob', 'batch/v1beta1', `{jobTemplate: {spec: ${TEMPLATE}}}`, 'scheduled'],
      ['Rollout', 'argoproj.io/v1alpha1', TEMPLATE, 'service'],
      ['DeploymentConfig', 'apps.openshift.io/v1', TEMPLATE, 'service'],
      ['Service', 'serving.knative.dev/v1', TEMPLATE, 'service'],
    ];
    for (const [kind, apiVersion, spec, lifecycle] of kinds) {
      const found = component(readKubernetes(workload(kind, apiVersion, spec)), `${kind}/x`);
      assert.equal(found.lifecycle, lifecycle, kind);
      assert.equal(found.containers[0]?.image?.text, 'acme/c', kind);
    }
  });

  it('leaves other objects alone', () => {
    const others = ['Service', 'ConfigMap', 'Namespace', 'ServiceAccount'].map(
      (kind) => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: x}\n---\n`,
    );
    const volcano = workload('Job', 'batch.volcano.sh/v1alpha1', TEMPLATE);
    const test = `apiVersion: v1\nkind: Pod\nmetadata: {name: t, annotations: {helm.sh/hook: "test,test-success"}}\nspec: ${POD}\n`;
    assert.deepEqual(readKubernetes(others.join('') + volcano + test).components, []);
  });

  it('unpacks lists', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec: ${POD}\n- kind: PodList\n  apiVersion: v1\n  items: [{metadata: {name: b}, spec: ${POD}}]\n`;
    assert.deepEqual(
      readKubernetes(list).components.map((each) => each.id),
      ['Pod/a', 'Pod/b'],
    );
  });

  it('names components by namespace only where needed', () => {
    const inNamespace = (namespace: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: ${namespace}}\nspec: ${POD}\n---\n`;
    assert.deepEqual(
      readKubernetes(inNamespace('one'), inNamespace('two') + workload('Pod', 'v1', POD, 'b')).components.map(
        (each) => each.id,
      ),
      ['Pod/one/a', 'Pod/two/a', 'Pod/b'],
    );
    const twice = readKubernetes(workload('Pod', 'v1', POD) + workload('Pod', 'v1', POD));
    assert.deepEqual(
      twice.components.map((each) => each.id),
      ['Pod/x', 'Pod/x#2'],
    );
    assert.equal(twice.problems[0]?.rule, 'duplicate-component');
    assert.deepEqual(readKubernetes(workload('Pod', 'v1', POD), workload('Pod', 'v1', POD)).problems, []);
  });

  it('survives broken objects', () => {
    const broken = [
      'apiVersion: apps/v1\nkind: Deployment\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\nspec:\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: [1]}\nspec: {template: {spec: {containers: {a: b}}}}\n',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [null, {name: c, env: [1], volumeMounts: [{}], ports: [x]}], volumes: [null]}\n',
      'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {selector: [a], ports: x}\n',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i, annotations: [x]}\nspec: {rules: [null, {http: 1}]}\n',
      'apiVersion: v1\nkind: List\nitems: [null, 1, {}]\n',
    ];
    for (const text of broken) readKubernetes(text);
    readKubernetes(...broken);
  });

  it('stays within bounds on an alias bomb', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`,
    );
    const bomb = `apiVersion: v1\nkind: List\na0: &a0 [{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c}]}}]\n${levels.join('\n')}\nitems: *a12\n`;
    const start = performance.now();
    assert.equal(readKubernetes(bomb).partial, true);
    assert.ok(performance.now() - start < 1000);
  });
});

describe('Kubernetes reader: instances', () => {
  const cases: readonly (readonly [string, string, string, number | null, number | null, boolean])[] = [
    ['default', workload('Deployment', 'apps/v1', TEMPLATE), 'Deployment/x', 1, 1, false],
    ['written', workload('Deployment', 'apps/v1', '{replicas: 3}'), 'Deployment/x', 3, 3, false],
    ['switched off', workload('Deployment', 'apps/v1', '{replicas: 0}'), 'Deployment/x', 0, 0, true],
    ['no number', workload('Deployment', 'apps/v1', '{replicas: "${N}"}'), 'Deployment/x', null, null, false],
    ['per node', workload('DaemonSet', 'apps/v1', TEMPLATE), 'DaemonSet/x', null, null, false],
    [
      'HPA',
      workload('Deployment', 'apps/v1', '{replicas: 1}') + hpa('x', 'minReplicas: 2, maxReplicas: 5'),
      'Deployment/x',
      2,
      5,
      false,
    ],
    [
      'HPA, old API, no minimum',
      workload('Deployment', 'apps/v1', TEMPLATE) + hpa('x', 'maxReplicas: 5', 'deployment', 'autoscaling/v1'),
      'Deployment/x',
      1,
      5,
      false,
    ],
    [
      'HPA over a 0',
      workload('Deployment', 'apps/v1', '{replicas: 0}') + hpa('x', 'minReplicas: 2, maxReplicas: 5'),
      'Deployment/x',
      0,
      0,
      true,
    ],
    [
      'HPA of another kind',
      workload('Deployment', 'apps/v1', TEMPLATE) + hpa('x', 'minReplicas: 2, maxReplicas: 5', 'StatefulSet'),
      'Deployment/x',
      1,
      1,
      false,
    ],
    [
      'KEDA',
      workload('Deployment', 'apps/v1', '{replicas: 0}') +
        workload(
          'ScaledObject',
          'keda.sh/v1alpha1',
          '{scaleTargetRef: {name: x}, minReplicaCount: 1, maxReplicaCount: 4}',
          'k',
        ),
      'Deployment/x',
      1,
      4,
      false,
    ],
    [
      'Knative, one at most',
      workload(
        'Service',
        'serving.knative.dev/v1',
        '{template: {metadata: {annotations: {autoscaling.knative.dev/max-scale: "1"}}}}',
      ),
      'Service/x',
      1,
      1,
      false,
    ],
    ['Knative', workload('Service', 'serving.knative.dev/v1', TEMPLATE), 'Service/x', null, null, false],
  ];
  for (const [name, text, id, min, max, off] of cases) {
    it(name, () => {
      const found = component(readKubernetes(text), id);
      assert.deepEqual([found.instances.min, found.instances.max, found.off], [min, max, off]);
    });
  }
});
