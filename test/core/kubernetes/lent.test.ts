import assert from 'node:assert/strict';
import { component, deployment, readKubernetes, service, workload } from './read';

const rollout = (kind: string): string =>
  workload('Rollout', 'argoproj.io/v1alpha1', `{replicas: 3, workloadRef: {kind: ${kind}, name: web}}`, 'web-rollout');

describe('Argo Rollouts that borrow a pod template', () => {
  it('run the template of the Deployment, which itself runs nothing', () => {
    const facts = readKubernetes(deployment('web') + service('web') + rollout('Deployment'));
    const borrowed = component(facts, 'Rollout/web-rollout');
    assert.equal(borrowed.containers[0]?.image?.text, 'acme/web');
    assert.deepEqual([borrowed.served, borrowed.instances.min, borrowed.off], ['yes', 3, false]);
    assert.equal(component(facts, 'Deployment/web').off, true);
  });

  it('change nothing where the Deployment is not in the set or of another kind', () => {
    const facts = readKubernetes(deployment('web') + rollout('ReplicaSet'));
    assert.equal(component(facts, 'Deployment/web').off, false);
    assert.deepEqual(component(facts, 'Rollout/web-rollout').containers, []);
  });
});

describe('kinds of KEDA and OpenKruise', () => {
  it('are workloads', () => {
    const template = '{metadata: {labels: {app: a}}, spec: {containers: [{name: c, image: acme/c}]}}';
    const facts = readKubernetes(
      workload('ScaledJob', 'keda.sh/v1alpha1', `{jobTargetRef: {template: ${template}}}`) +
        workload('CloneSet', 'apps.kruise.io/v1alpha1', `{replicas: 2, template: ${template}}`),
    );
    assert.equal(component(facts, 'ScaledJob/x').lifecycle, 'one-shot');
    assert.equal(component(facts, 'CloneSet/x').instances.min, 2);
  });
});
