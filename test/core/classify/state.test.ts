import assert from 'node:assert/strict';
import type { Component } from '../../../src/core/model/system';
import { judged, native, service, workload } from './judge';

/** What it keeps: place, lost or not, tolerance. */
function kept(component: Component): readonly string[] {
  return component.verdict.state.map(
    ({ holds, where, lost, tolerance }) =>
      `${holds}: ${where} ${lost === null ? 'unknown' : lost ? 'lost' : 'kept'}, ${tolerance}`,
  );
}

/** Place and loss of the one thing it keeps. */
function place(component: Component): string {
  assert.equal(component.verdict.state.length, 1);
  const [item] = component.verdict.state;
  return `${item?.where ?? ''} ${item?.lost === true ? 'lost' : 'kept'}`;
}

const pod = (volume: string): { pod: string } => ({ pod: `volumes: [{name: data, ${volume}}]` });
const postgres = (path = '/var/lib/postgresql/data'): string =>
  `image: postgres, volumeMounts: [{name: data, mountPath: ${path}}]`;

describe('Where state stands', () => {
  const table: readonly (readonly [string, () => Component, string])[] = [
    ['the container’s layer', () => service('image: postgres'), 'container-layer lost'],
    ['a named volume', () => service('image: postgres, volumes: ["vol:/var/lib/postgresql/data"]'), 'volume kept'],
    [
      'a named volume above the folder',
      () => service('image: postgres, volumes: ["vol:/var/lib/postgresql"]'),
      'volume kept',
    ],
    [
      'a folder of the host',
      () => service('image: postgres, volumes: ["./pg:/var/lib/postgresql/data"]'),
      'host-path kept',
    ],
    [
      'an anonymous volume',
      () => service('image: postgres, volumes: ["/var/lib/postgresql/data"]'),
      'anonymous-volume lost',
    ],
    ['tmpfs', () => service('image: postgres, tmpfs: /var/lib/postgresql/data'), 'tmpfs lost'],
    ['a volume elsewhere', () => service('image: postgres, volumes: ["vol:/backups"]'), 'container-layer lost'],
    [
      'initial scripts only',
      () => service('image: postgres, volumes: ["./init.sql:/docker-entrypoint-initdb.d/init.sql"]'),
      'container-layer lost',
    ],
    [
      'the folder a setting names',
      () => service('image: postgres, environment: {PGDATA: /pg/live}, volumes: ["vol:/pg"]'),
      'volume kept',
    ],
    [
      'the folder an argument names',
      () => service('image: mongo, command: ["--dbpath", "/mine"], volumes: ["vol:/mine"]'),
      'volume kept',
    ],
    [
      'a read-only volume',
      () => service('image: postgres, volumes: ["vol:/var/lib/postgresql/data:ro"]'),
      'container-layer lost',
    ],
    ['memory alone', () => service('image: memcached, volumes: ["vol:/data"]'), 'memory lost'],
    [
      'a store with its saving switched off',
      () => service('image: redis, command: ["redis-server", "--save", ""], volumes: ["vol:/data"]'),
      'memory lost',
    ],
    [
      'a store with its saving switched on',
      () => service('image: redis, command: redis-server --appendonly yes, volumes: ["vol:/data"]'),
      'volume kept',
    ],
    ['a claim', () => workload('Deployment', postgres(), pod('persistentVolumeClaim: {claimName: c}')), 'volume kept'],
    ['emptyDir', () => workload('Deployment', postgres(), pod('emptyDir: {}')), 'ephemeral lost'],
    ['emptyDir in memory', () => workload('Deployment', postgres(), pod('emptyDir: {medium: Memory}')), 'memory lost'],
    ['hostPath', () => workload('Deployment', postgres(), pod('hostPath: {path: /x}')), 'host-path lost'],
    ['hostPath per node', () => workload('DaemonSet', postgres(), pod('hostPath: {path: /x}')), 'host-path kept'],
    [
      'hostPath of a pinned pod',
      () => workload('Deployment', postgres(), { pod: 'nodeName: n1, volumes: [{name: data, hostPath: {path: /x}}]' }),
      'host-path kept',
    ],
    [
      'a generic ephemeral volume',
      () => workload('Deployment', postgres(), pod('ephemeral: {volumeClaimTemplate: {spec: {}}}')),
      'ephemeral lost',
    ],
    [
      'a volume without source',
      () => workload('Deployment', postgres(), { pod: 'volumes: [{name: data}]' }),
      'ephemeral lost',
    ],
    [
      'a claim template',
      () => workload('StatefulSet', postgres(), { spec: 'volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]' }),
      'template kept',
    ],
    [
      'a claim template of the container beside it',
      () =>
        workload(
          'StatefulSet',
          'image: zookeeper}, {name: queue, image: acme/x, volumeMounts: [{name: data, mountPath: /var/lib/data}]',
          { spec: 'volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]' },
        ),
      'container-layer lost',
    ],
    ['a network disk', () => workload('Deployment', postgres(), pod('nfs: {server: s, path: /x}')), 'volume kept'],
    ['a declared volume', () => native('state: [{holds: files, kind: file, kept: volume}]'), 'volume kept'],
    [
      'a declared ephemeral disk',
      () => native('state: [{holds: files, kind: file, kept: ephemeral-disk}]'),
      'ephemeral lost',
    ],
    ['an unknown image on a data volume', () => service('image: acme/x, volumes: ["vol:/data"]'), 'volume kept'],
  ];
  for (const [name, component, expected] of table)
    it(`${name}: ${expected}`, () => assert.equal(place(component()), expected));

  it('several items each have their place, and one that is lost makes the component volatile', () => {
    const component = native(
      'state: [{holds: cart, kind: session, kept: memory, loss: not-tolerable}, {holds: files, kind: file, kept: volume, loss: tolerable}]',
    );
    assert.deepEqual(kept(component), ['cart: memory lost, not-tolerable', 'files: volume kept, tolerable']);
    assert.equal(component.verdict.volatile, true);
  });

  it('sessions in files stand where the folder does', () => {
    const files = (more = '') =>
      service(`image: acme/x, environment: {SESSION_DRIVER: file}${more}`).verdict.state.map(
        ({ kind, where }) => `${kind} ${where}`,
      );
    assert.deepEqual(files(), ['session container-layer']);
    assert.deepEqual(files(', volumes: ["vol:/var/lib/php/sessions"]').includes('session volume'), true);
  });

  it('a component that keeps nothing has no state and no volatility', () => {
    const { verdict } = service('image: nginx');
    assert.deepEqual([verdict.state, verdict.volatile], [[], null]);
  });

  it('a store that sessions or queues are kept in may not be lost', () => {
    const tolerance = (settings: string) =>
      judged(
        'compose',
        `services:\n  web: {image: acme/web, environment: {${settings}}}\n  redis: {image: redis}\n`,
      ).find(({ name }) => name === 'redis')?.verdict.state[0]?.tolerance;
    assert.equal(tolerance('REDIS_HOST: redis'), 'unknown');
    assert.equal(tolerance('SESSION_REDIS_URL: "redis://redis"'), 'not-tolerable');
    assert.equal(tolerance('SESSION_DRIVER: redis, REDIS_HOST: redis'), 'not-tolerable');
    assert.equal(tolerance('QUEUE_CONNECTION: redis, REDIS_HOST: redis'), 'not-tolerable');
    assert.equal(tolerance('CACHE_DRIVER: redis, REDIS_HOST: redis'), 'unknown');
    assert.equal(tolerance('CELERY_BROKER_URL: "redis://redis:6379/0"'), 'not-tolerable');
  });

  it('a node’s whole log folder is read by a collector, the folder of its own is kept', () => {
    const collector = (path: string): string =>
      workload('DaemonSet', `image: fluentd, volumeMounts: [{name: logs, mountPath: ${path}}]`, {
        pod: `volumes: [{name: logs, hostPath: {path: ${path}}}]`,
      }).verdict.class;
    assert.equal(collector('/var/log'), 'stateless');
    assert.equal(collector('/var/log/fluentd-buffers'), 'stateful');
  });
});
