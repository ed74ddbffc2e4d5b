import assert from 'node:assert/strict';
import { readKubernetes } from '../kubernetes/read';

/** Row cloud-run: the Knative Service that carries the annotation is itself what clients are tied to. */
describe('affinity of Cloud Run', () => {
  const pins = (own: string, template: string): readonly string[] =>
    readKubernetes(
      `apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web, annotations: {${own}}}\nspec: {template: {metadata: {annotations: {${template}}}, spec: {containers: [{image: acme/web}]}}}\n`,
    ).components.flatMap((each) => each.pins.map(({ dialect }) => dialect));
  const on = 'run.googleapis.com/sessionAffinity: "true"';

  it('pins by the annotation of the revision', () => assert.deepEqual(pins('', on), ['cloud-run']));
  it('does not pin when switched off', () => assert.deepEqual(pins('', on.replace('true', 'false')), []));
  it('does not pin by the annotation of the Service', () => assert.deepEqual(pins(on, ''), []));
});
