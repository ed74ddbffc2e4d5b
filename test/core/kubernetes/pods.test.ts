import assert from 'node:assert/strict';
import type { ComponentFacts } from '../../../src/core/model/component';
import { component, readKubernetes } from './read';

function pod(spec: string, more = '', kind = 'Pod'): ComponentFacts {
  const body = kind === 'Pod' ? spec : `{template: {spec: ${spec}}}`;
  return component(
    readKubernetes(
      `apiVersion: ${kind === 'Pod' ? 'v1' : 'apps/v1'}\nkind: ${kind}\nmetadata: {name: x}\nspec: ${body}\n---\n${more}`,
    ),
    `${kind}/x`,
  );
}

const MOUNT = 'containers: [{name: c, volumeMounts: [{name: v, mountPath: /data}]}]';
const claim = (modes: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: pvc}\nspec: {accessModes: [${modes}]}\n`;

describe('volumes of a pod', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['emptyDir: {}', 'empty-dir'],
    ['emptyDir: {medium: Memory}', 'empty-dir-memory'],
    ['hostPath: {path: /var/data}', 'host-path'],
    ['persistentVolumeClaim: {claimName: pvc}', 'claim'],
    ['configMap: {name: a}', 'config'],
    ['secret: {secretName: a}', 'config'],
    ['projected: {sources: []}', 'config'],
    ['downwardAPI: {}', 'config'],
    ['image: {reference: acme/models}', 'config'],
    ['nfs: {server: a, path: /}', 'network-disk'],
    ['awsElasticBlockStore: {volumeID: a}', 'network-disk'],
    ['flexVolume: {driver: a}', 'network-disk'],
    ['csi: {driver: ebs.csi.aws.com}', 'network-disk'],
    ['csi: {driver: secrets-store.csi.k8s.io}', 'config'],
    ['ephemeral: {volumeClaimTemplate: {}}', 'ephemeral'],
    ['', 'ephemeral'],
  ];
  for (const [source, kind] of cases) {
    it(`${source === '' ? 'no source' : source}: ${kind}`, () => {
      const found = pod(`{${MOUNT}, volumes: [{name: v${source === '' ? '' : `, ${source}`}}]}`);
      assert.deepEqual(
        found.containers[0]?.mounts.map((mount) => [mount.path, mount.volume]),
        [['/data', kind]],
      );
    });
  }

  it('a claim template of a StatefulSet', () => {
    const text = `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: x}\nspec: {volumeClaimTemplates: [{metadata: {name: v}, spec: {accessModes: [ReadWriteOnce]}}], template: {spec: {${MOUNT}}}}\n`;
    const found = component(readKubernetes(text), 'StatefulSet/x');
    assert.equal(found.containers[0]?.mounts[0]?.volume, 'template');
    assert.ok(found.stableIdentity);
    assert.deepEqual(found.constraints, []);
  });

  it('access modes come from the claim', () => {
    const spec = `{${MOUNT}, volumes: [{name: v, persistentVolumeClaim: {claimName: pvc}}]}`;
    assert.deepEqual(pod(spec, claim('ReadWriteOnce')).containers[0]?.mounts[0]?.accessModes, ['ReadWriteOnce']);
    assert.equal(pod(spec, claim('ReadWriteOnce')).constraints[0]?.kind, 'read-write-once-claim');
    assert.deepEqual(pod(spec, claim('ReadWriteOnce, ReadWriteMany')).constraints, []);
    assert.deepEqual(pod(spec).constraints, []);
  });

  it('a volume of two containers is shared', () => {
    const two =
      '{containers: [{name: a, volumeMounts: [{name: v, mountPath: /a}]}, {name: b, volumeMounts: [{name: v, mountPath: /b, readOnly: true}]}], volumes: [{name: v, emptyDir: {}}]}';
    assert.deepEqual(
      pod(two).containers.map((each) => [each.mounts[0]?.sharedInPod, each.mounts[0]?.readOnly]),
      [
        [true, false],
        [true, true],
      ],
    );
  });

  it('a pod held to one node, and a DaemonSet with a host path', () => {
    assert.equal(pod('{nodeName: n1, containers: []}').constraints[0]?.kind, 'pinned-to-node');
    assert.equal(
      pod('{nodeSelector: {kubernetes.io/hostname: n1}, containers: []}').constraints[0]?.kind,
      'pinned-to-node',
    );
    assert.deepEqual(pod('{nodeSelector: {disk: ssd}, containers: []}').constraints, []);
    const agent = pod(`{${MOUNT}, volumes: [{name: v, hostPath: {path: /d}}]}`, '', 'DaemonSet');
    assert.equal(agent.constraints[0]?.kind, 'pinned-to-node');
  });
});

describe('roles of containers', () => {
  it('tells init containers and helpers from the application', () => {
    const found = pod(
      '{initContainers: [{name: migrate}, {name: proxy, restartPolicy: Always}], containers: [{name: istio-proxy}, {name: app, image: acme/app}, {name: pg-exporter}]}',
    );
    assert.deepEqual(
      found.containers.map((each) => `${each.name} ${each.role}`),
      ['istio-proxy sidecar', 'app main', 'pg-exporter sidecar', 'migrate init', 'proxy sidecar'],
    );
  });

  it('a helper alone is the application', () => {
    assert.equal(pod('{containers: [{name: fluent-bit}]}').containers[0]?.role, 'main');
  });
});
