import assert from 'node:assert/strict';
import type { ComponentFacts } from '../../../src/core/model/component';
import { component, readKubernetes } from './read';

function workload(kind: string, spec: string): ComponentFacts {
  return component(
    readKubernetes(`apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: x}\nspec: ${spec}\n`),
    `${kind}/x`,
  );
}

describe('how pods are replaced, stopped and taken away', () => {
  it('is the written strategy, and nothing where none is', () => {
    assert.equal(workload('Deployment', '{strategy: {type: Recreate}}').strategy?.text, 'Recreate');
    assert.equal(workload('Deployment', '{strategy: Recreate}').strategy, undefined);
    assert.equal(workload('Deployment', '{}').strategy, undefined);
  });

  it('is the written grace period', () => {
    const grace = (value: string): string | undefined =>
      workload('Deployment', `{template: {spec: {terminationGracePeriodSeconds: ${value}}}}`).stopTime?.says;
    assert.equal(grace('0'), '`terminationGracePeriodSeconds: 0`');
    assert.equal(grace('30'), '`terminationGracePeriodSeconds: 30`');
    for (const value of ['-1', 'soon', '']) assert.equal(grace(value), undefined, value);
  });

  it('deletes claims where a StatefulSet says so for scaling', () => {
    const policy = (key: string): string =>
      `{persistentVolumeClaimRetentionPolicy: {${key}: Delete}, volumeClaimTemplates: []}`;
    assert.equal(workload('StatefulSet', policy('whenScaled')).claimsDeleted?.text, 'Delete');
    assert.equal(workload('StatefulSet', policy('whenDeleted')).claimsDeleted, undefined);
    assert.equal(workload('Deployment', policy('whenScaled')).claimsDeleted, undefined);
  });
});
