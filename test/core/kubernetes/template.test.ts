import assert from 'node:assert/strict';
import { component, readKubernetes } from './read';

/** An OpenShift Template with one DeploymentConfig. */
const template = (lines = '', apiVersion = 'template.openshift.io/v1'): string => `apiVersion: ${apiVersion}
kind: Template
metadata: { name: shop }
objects:
- apiVersion: apps.openshift.io/v1
  kind: DeploymentConfig
  metadata: { name: "\${NAME}" }
  spec:
    replicas: \${{COUNT}}
    selector: { app: "\${NAME}" }
    template:
      metadata: { labels: { app: "\${NAME}" } }
      spec:
        containers:
        - name: main
          image: "\${IMAGE}:\${TAG}"
          env: [{ name: PASSWORD, value: "\${SECRET}" }]
- apiVersion: v1
  kind: Service
  metadata: { name: "\${NAME}" }
  spec: { selector: { app: "\${NAME}" } }
parameters:
- { name: NAME, value: web }
- { name: COUNT, value: "3" }
- { name: IMAGE, value: acme/web }
- { name: TAG, value: "2" }
- { name: SECRET, generate: expression, from: "[a-z]{8}" }
${lines}`;

describe('OpenShift templates', () => {
  it('are the objects they hold, with the values of their parameters', () => {
    for (const version of ['template.openshift.io/v1', 'v1']) {
      const facts = readKubernetes(template('', version));
      assert.equal(facts.components.length, 1);
      const web = component(facts, 'DeploymentConfig/web');
      assert.deepEqual([web.instances.min, web.containers[0]?.image?.text, web.served], [3, 'acme/web:2', 'yes']);
    }
  });

  it('stand where they are written', () => {
    const text = template();
    const { at } = component(readKubernetes(text), 'DeploymentConfig/web');
    assert.equal(text.slice(at.start, at.end), '"${NAME}"');
  });

  it('leave what nobody has given a value as it is', () => {
    const [main] = component(readKubernetes(template()), 'DeploymentConfig/web').containers;
    assert.equal(main?.environment[0]?.value, '${SECRET}');
  });

  it('end at odd content', () => {
    for (const text of [
      'apiVersion: v1\nkind: Template\nobjects: {}\n',
      'apiVersion: v1\nkind: Template\nobjects: [null, 1, [], {kind: Pod}]\nparameters: [null, 1, {name: A}]\n',
      'apiVersion: other.io/v1\nkind: Template\nmetadata: {name: a}\nobjects: [{apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {containers: [{name: c}]}}]\n',
    ])
      assert.deepEqual(readKubernetes(text).components, []);
  });
});
