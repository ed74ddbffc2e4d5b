import assert from 'node:assert/strict';
import { signals } from '../../../src/core/classify/signals';
import type { Component } from '../../../src/core/model/system';
import { heard, judged, native, service, workload } from './judge';

type Sample = readonly [string, () => Component, readonly string[]];

const claim = 'volumes: [{name: data, persistentVolumeClaim: {claimName: c}}]';
const mount = (path: string): string => `image: acme/x, volumeMounts: [{name: data, mountPath: ${path}}]`;

/** A worker beside the web application whose program it runs, with a volume. */
const worker = (volume: string): readonly Component[] =>
  judged(
    'compose',
    `services:
  web: {image: acme/x, ports: ["80:80"], volumes: ["vol:/data"]}
  celery: {image: acme/x, command: celery worker, volumes: ["${volume}"]}
volumes: {vol: , own: }
`,
  );

function among(components: readonly Component[], wanted: string): Component {
  const found = components.find(({ name }) => name === wanted);
  assert.ok(found);
  return found;
}

/** For each signal what makes it speak, and what comes near and does not. */
const samples: Readonly<Record<string, readonly Sample[]>> = {
  'declared-class': [
    ['a claim', () => native('class: stateful'), ['stateful 0']],
    ['the other claim', () => native('class: stateless'), ['stateless 0']],
    ['no claim', () => native(''), []],
  ],
  'declared-state': [
    ['in memory', () => native('state: [{holds: cart, kind: session, kept: memory}]'), ['stateful 8']],
    [
      'on disks',
      () => native('state: [{holds: a, kind: file, kept: volume}, {holds: b, kind: file, kept: ephemeral-disk}]'),
      ['stateful 8', 'stateful 8'],
    ],
    [
      'with the client',
      () => native('state: [{holds: a, kind: session, kept: token}, {holds: b, kind: session, kept: cookie}]'),
      ['stateless 4', 'stateless 4'],
    ],
    ['in another component', () => native('state: [{holds: a, kind: session, kept: {in: db}}]'), ['stateless 4']],
    ['nothing', () => native('state: []'), []],
  ],
  'use-case': [
    ['a cart', () => native('use-case: shopping-cart'), ['stateful 1']],
    ['an API', () => native('use-case: rest-api'), ['stateless 1']],
    ['another word', () => native('use-case: weather'), []],
  ],
  needs: [
    ['of both kinds', () => native('needs: [transactions, scalability]'), ['stateful 0.5', 'stateless 0.5']],
    ['of no kind', () => native('needs: [beauty]'), []],
  ],
  'component-kind': [
    ['a store', () => native('kind: queue'), ['stateful 8']],
    ['what passes on', () => native('kind: load-balancer'), ['stateless 4']],
    ['a service', () => native('kind: service'), []],
    ['a Compose service', () => service('image: a/x'), []],
  ],
  technology: [
    ['a store by image', () => service('image: "quay.io/acme/postgres:16"'), ['stateful 8']],
    ['a proxy by image', () => service('image: nginx'), ['stateless 4']],
    ['a runtime by image', () => service('image: "node:20"'), ['stateless 1']],
    ['a store by program', () => service('image: acme/x, command: redis-server --port 1'), ['stateful 6']],
    ['a store by a name like its own', () => service('image: acme/mysql-shop'), ['stateful 4']],
    ['declared', () => native('technology: postgresql'), ['stateful 8']],
    ['by operator', () => workload('Deployment', 'image: acme/x'), []],
    ['beside a store', () => service('image: acme/redis-exporter'), ['stateless 4']],
    ['a client of a store', () => service('image: postgres, command: psql -h db'), ['stateful 1']],
    ['a client with the variables of a store', () => service('image: acme/x, environment: {POSTGRES_PASSWORD: x}'), []],
    ['unknown', () => service('image: acme/shop'), []],
  ],
  storage: [
    ['a volume for data', () => service('image: a/x, volumes: ["vol:/data"]'), ['stateful 4']],
    ['a volume for who knows what', () => service('image: a/x, volumes: ["vol:/opt/thing"]'), ['stateful 2']],
    ['a folder for data', () => service('image: a/x, volumes: ["./data:/data"]'), ['stateful 3']],
    ['a claim', () => workload('Deployment', mount('/data'), { pod: claim }), ['stateful 4']],
    [
      'a template',
      () =>
        workload('StatefulSet', mount('/data'), { spec: 'volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]' }),
      ['stateful 6'],
    ],
    ['source code', () => service('build: ., volumes: [".:/app"]'), []],
    ['configuration', () => service('image: a/x, volumes: ["./nginx.conf:/etc/nginx/nginx.conf", "vol:/etc/x"]'), []],
    ['read-only data', () => service('image: a/x, volumes: ["vol:/data:ro"]'), []],
    ['a socket', () => service('image: a/x, volumes: ["/var/run/docker.sock:/var/run/docker.sock"]'), []],
    ['scratch', () => service('image: a/x, volumes: ["vol:/app/node_modules"], tmpfs: [/tmp]'), []],
    ['logs', () => service('image: a/x, volumes: ["vol:/var/log/app"]'), []],
    [
      'a scratch volume',
      () => workload('Deployment', mount('/cache'), { pod: 'volumes: [{name: data, emptyDir: {}}]' }),
      [],
    ],
  ],
  'stable-identity': [
    ['a StatefulSet', () => workload('StatefulSet', 'image: a/x'), ['stateful 3']],
    ['a Deployment', () => workload('Deployment', 'image: a/x'), []],
  ],
  'store-name': [
    ['a store’s name', () => service('image: acme/x', 'orders-db'), ['stateful 2']],
    ['the name of a store with an image that is known', () => service('image: nginx', 'orders-db'), []],
    ['a name that holds a store’s', () => service('image: acme/x', 'db-viewer'), []],
    ['a name that ends alike', () => service('image: acme/x', 'feedb'), []],
  ],
  'session-settings': [
    ['in files', () => service('image: a/x, environment: {SESSION_DRIVER: file}'), ['stateful 6']],
    ['in memory', () => service('image: a/x, environment: {SESSION_STORE: memory}'), ['stateful 6']],
    ['in a store', () => service('image: a/x, environment: {SESSION_DRIVER: redis}'), ['stateless 3']],
    ['with the client', () => service('image: a/x, environment: {SESSION_DRIVER: cookie}'), ['stateless 3']],
    [
      'elsewhere',
      () => service('image: a/x, environment: {SESSION_DRIVER: custom, SESSION_LIFETIME: 120, SESSION_DOMAIN: file}'),
      [],
    ],
  ],
  affinity: [
    [
      'a sticky cookie',
      () => service('image: a/x, labels: ["traefik.http.services.it.loadbalancer.sticky.cookie=true"]'),
      ['stateful 1'],
    ],
    ['none', () => service('image: a/x, labels: ["traefik.http.services.it.loadbalancer.sticky.cookie=false"]'), []],
  ],
  'state-externalised': [
    ['a store in the system', () => service('image: a/x, environment: {DB_HOST: db}'), ['stateless 2']],
    [
      'a store outside',
      () => service('image: a/x, environment: {DATABASE_URL: "postgres://rds.example.com/x"}'),
      ['stateless 1'],
    ],
    ['a bucket', () => service('image: a/x, environment: {S3_BUCKET: files}'), ['stateless 1']],
    ['a store’s own key', () => service('image: minio/minio, environment: {MINIO_ROOT_USER: a}'), []],
    ['an empty setting', () => service('image: a/x, environment: {DATABASE_URL: ""}'), []],
    ['another service', () => service('image: a/x, environment: {API_URL: "http://other"}'), []],
  ],
  'replicas-without-storage': [
    ['several without storage', () => service('image: a/x, scale: 3'), ['stateless 2']],
    ['several with storage', () => service('image: a/x, scale: 3, volumes: ["vol:/data"]'), []],
    ['one', () => service('image: a/x'), []],
    ['several of a store', () => service('image: redis, scale: 3'), []],
  ],
  'lasting-connections': [
    ['a setting', () => service('image: a/x, environment: {WEBSOCKET_PORT: 80}'), ['stateful 0.5']],
    ['an image', () => service('image: acme/socket.io-server'), ['stateful 0.5']],
    ['a part of a word', () => service('image: acme/x, environment: {SOCKET_DIR: /run}'), []],
    ['the address of another', () => service('image: acme/x, environment: {WEBSOCKETS_URL: "wss://a.test"}'), []],
  ],
  'per-node': [
    ['global', () => service('image: a/x, deploy: {mode: global}'), ['stateless 3']],
    ['a DaemonSet', () => workload('DaemonSet', 'image: a/x'), ['stateless 3']],
    ['a service', () => service('image: a/x'), []],
  ],
  task: [
    ['a job', () => workload('Job', 'image: a/x'), ['stateless 8']],
    ['a client’s command', () => service('image: acme/x, command: "pg_dump -h db"'), ['stateless 4']],
    ['a migration', () => service('image: acme/x, command: npm run db:migrate'), ['stateless 4']],
    [
      'a migration before serving',
      () => service('image: acme/x, command: sh -c "npm run db:migrate && npm start"'),
      [],
    ],
    ['a server that calls a client', () => service('image: postgres, command: sh -c "pg_isready; postgres"'), []],
    ['serving', () => service('image: acme/x, command: gunicorn app'), []],
  ],
  helper: [
    ['a worker of a serving one', () => among(worker('vol:/data'), 'celery'), ['stateless 4']],
    ['one with a folder of its own', () => among(worker('own:/data'), 'celery'), []],
    ['the serving one', () => among(worker('vol:/data'), 'web'), []],
    ['another program', () => service('image: acme/x, command: celery worker'), []],
  ],
  'leader-election': [
    ['a flag', () => service('image: a/x, command: ["--leader-elect=true"]'), ['stateless 3.5']],
    ['switched off', () => service('image: a/x, command: ["--leader-elect=false"]'), []],
  ],
};

describe('Signals', () => {
  it('are all tried here', () => {
    assert.deepEqual(Object.keys(samples).sort(), signals.map(({ id }) => id).sort());
  });

  for (const [signal, tried] of Object.entries(samples)) {
    describe(signal, () => {
      for (const [name, component, expected] of tried)
        it(name, () => assert.deepEqual(heard(component(), signal), expected));
    });
  }

  it('speak in sentences, with places and statements, heaviest first', () => {
    for (const tried of Object.values(samples)) {
      for (const [, component] of tried) {
        const { evidence } = component().verdict;
        for (const { says, notes, at } of evidence) {
          assert.match(says, /^[A-Z`].*\.$/s);
          assert.ok(notes.length > 0 && at.end > at.start);
        }
        const weights = evidence.map(({ weight }) => weight);
        assert.deepEqual(
          weights,
          weights.toSorted((a, b) => b - a),
        );
      }
    }
  });
});
