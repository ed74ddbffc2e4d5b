import assert from 'node:assert/strict';
import type { FailureReason, System } from '../../../src/core/model/system';
import { failureWords } from '../../../src/core/query/failure';
import { compose, native, reach, systemOf } from './system';

const shop = native(
  'shopper: { kind: client, uses: [edge] }',
  'edge: { kind: load-balancer, replicas: 2, uses: [web, { any-of: [left, right] }] }',
  'web: { uses: [orders, payment, { component: mail, required: false }, { component: events, mode: async }] }',
  'orders: { kind: database }',
  'payment: { kind: external }',
  'mail: { }',
  'events: { kind: queue }',
  'left: { }',
  'right: { }',
  'job: { kind: worker, uses: [archive] }',
  'archive: { kind: database }',
);

const workload = (name: string, spec: string, kind = 'Deployment'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: {${spec}selector: {matchLabels: {app: ${name}}}, template: {metadata: {labels: {app: ${name}, group: ${name.replace(/-\d$/, '')}}}, spec: {containers: [{name: main, image: acme/${name}}]}}}\n---\n`;
const service = (name: string, spec: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {${spec}, ports: [{port: 80}]}\n---\n`;
const cluster = systemOf(
  'kubernetes',
  [
    workload('web', ''),
    workload('idle', 'replicas: 0, '),
    workload('mute', ''),
    workload('inner', ''),
    workload('node-1', ''),
    workload('node-2', ''),
    service('web', 'type: LoadBalancer, selector: {app: web}'),
    service('inner', 'selector: {app: inner}'),
    service('nodes', 'type: LoadBalancer, selector: {group: node}'),
  ].join(''),
);

describe('The reason why a component is a single point of failure or is none', () => {
  const table: readonly (readonly [FailureReason, System, string, string])[] = [
    ['path', shop, 'web', 'it runs once, and requests need it on the way shopper > edge > web'],
    ['path', shop, 'orders', 'it runs once, and requests need it on the way shopper > edge > web > orders'],
    [
      'unknown-callers',
      native(
        'shopper: { kind: client, uses: [edge] }',
        'edge: { kind: load-balancer, replicas: 2, uses: [{ any-of: [left, right] }] }',
        'left: { }',
        'right: { }',
        'report: { uses: [left] }',
      ),
      'left',
      'it runs once, and no file shows whose requests need it, so it is taken to be needed',
    ],
    ['outside', shop, 'shopper', 'it is outside the system'],
    ['outside', shop, 'payment', 'it is outside the system'],
    ['several', shop, 'edge', '2 instances run'],
    ['loose-links', shop, 'mail', 'only optional or asynchronous links lead to it, so no request waits for it'],
    ['loose-links', shop, 'events', 'only optional or asynchronous links lead to it, so no request waits for it'],
    ['replaced', shop, 'left', 'another component takes its place when it fails'],
    ['background', shop, 'job', 'it works in the background, no request waits for it'],
    ['entry', compose('web: { image: acme/web, ports: ["80:80"] }'), 'web', 'it runs once, and requests come in here'],
    [
      'assumed-entry',
      compose('web: { image: acme/web }'),
      'web',
      'it runs once, and no entry point is named, so requests are taken to come in here',
    ],
    [
      'observer',
      compose('web: { image: acme/web }', 'adminer: { image: adminer, ports: ["8080:8080"] }'),
      'adminer',
      'it watches or administers, no request of users waits for it',
    ],
    [
      'no-path',
      compose(
        'web: { image: acme/web, ports: ["80:80"], depends_on: [api] }',
        'api: { image: acme/api }',
        'worker: { image: acme/worker, depends_on: [db] }',
        'db: { image: postgres }',
      ),
      'db',
      'no request that users wait for comes to it',
    ],
    [
      'unknown-callers',
      compose('web: { image: acme/web, ports: ["80:80"] }', 'other: { image: acme/other }'),
      'other',
      'it runs once, and no file shows whose requests need it, so it is taken to be needed',
    ],
    ['off', cluster, 'Deployment/idle', 'it is switched off'],
    ['unasked', cluster, 'Deployment/mute', 'nothing shows that it answers requests'],
    ['replaced', cluster, 'Deployment/node-1', 'another component takes its place when it fails'],
  ];
  for (const [reason, system, id, words] of table) {
    it(`${id}: ${reason}`, () => {
      const found = reach(system, id);
      const component = system.byId.get(id);
      assert.ok(component);
      const claim = words.startsWith('it runs once') ? 'Single point of failure' : 'No single point of failure';
      assert.deepEqual(
        [found.reason, failureWords(component, found, (path) => path.join(' > '))],
        [reason, `${claim}: ${words}`],
      );
    });
  }

  it('is an unknown count where the files leave it open', () => {
    const system = systemOf(
      'compose',
      'services:\n  web: { image: acme/web, ports: ["80:80"], deploy: { replicas: "${COUNT}" } }\n',
    );
    assert.deepEqual([reach(system, 'web').reason, reach(system, 'web').spof], ['unknown-count', false]);
  });
});
