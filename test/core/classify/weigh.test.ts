import assert from 'node:assert/strict';
import { weigh } from '../../../src/core/classify/weigh';
import type { Evidence } from '../../../src/core/model/evidence';
import { native, service, verdict, workload } from './judge';

function evidence(signal: string, towards: Evidence['towards'], weight: number): Evidence {
  return { signal, towards, weight, says: 'It does.', notes: ['N01'], at: { file: 'a', start: 0, end: 1 } };
}
const yes = (weight: number): Evidence => evidence('storage', 'stateful', weight);
const no = (weight: number): Evidence => evidence('technology', 'stateless', weight);
const pin = evidence('affinity', 'stateful', 1);
const claim = (towards: Evidence['towards']): Evidence => evidence('declared-class', towards, 0);

describe('Weighing', () => {
  const table: readonly (readonly [string, readonly Evidence[], string, string])[] = [
    ['nothing', [], 'stateless', 'low'],
    ['a claim alone', [claim('stateful')], 'stateful', 'low'],
    ['a claim against a hint', [claim('stateful'), no(1)], 'stateless', 'low'],
    ['a hint', [yes(1)], 'stateful', 'low'],
    ['fair evidence', [yes(2)], 'stateful', 'medium'],
    ['strong evidence', [no(4)], 'stateless', 'high'],
    ['hints that add up', [yes(2), yes(2)], 'stateful', 'high'],
    ['a tie', [yes(4), no(4)], 'stateless', 'low'],
    ['a clear lead', [yes(8), no(2)], 'stateful', 'high'],
    ['a clear lead over a strong voice', [yes(8), no(4)], 'stateful', 'medium'],
    ['a small lead over a strong voice', [yes(6), no(4)], 'stateful', 'low'],
    ['affinity alone', [pin], 'stateless', 'low'],
    ['affinity before stateless evidence', [no(4), pin], 'stateless', 'medium'],
    ['affinity never turns the class', [no(1), pin, pin, pin], 'stateless', 'low'],
    ['affinity takes nothing from stateful', [yes(4), pin], 'stateful', 'high'],
  ];
  for (const [name, given, kept, confidence] of table) {
    it(`${name}: ${kept} ${confidence}`, () => {
      assert.deepEqual(weigh(given), { class: kept, confidence });
      assert.deepEqual(weigh(given.toReversed()), { class: kept, confidence });
    });
  }
});

describe('The class', () => {
  const table: readonly (readonly [string, () => ReturnType<typeof service>, string])[] = [
    ['a database without a volume', () => service('image: postgres'), 'stateful high volatile'],
    [
      'a database on a volume',
      () => service('image: postgres, volumes: ["vol:/var/lib/postgresql/data"]'),
      'stateful high lasting',
    ],
    ['an unknown image', () => service('image: acme/shop'), 'stateless low'],
    [
      'a service that keeps its data in a store',
      () => service('image: acme/shop, environment: {DB_HOST: db}'),
      'stateless medium',
    ],
    [
      'a service with sessions in files',
      () => service('image: acme/shop, environment: {SESSION_DRIVER: file}'),
      'stateful high volatile',
    ],
    [
      'sessions in files beside a store',
      () => service('image: acme/shop, environment: {SESSION_DRIVER: file, DB_HOST: db}'),
      'stateful high volatile',
    ],
    [
      'a backup task in a store’s image',
      () => service('image: postgres, command: pg_dump -h db, environment: {PGHOST: db}'),
      'stateless high',
    ],
    [
      'a pinned proxy',
      () => service('image: nginx, labels: ["traefik.http.services.it.loadbalancer.sticky.cookie=true"]'),
      'stateless medium',
    ],
    [
      'a StatefulSet with claims',
      () =>
        workload('StatefulSet', 'image: acme/x, volumeMounts: [{name: data, mountPath: /data}]', {
          spec: 'volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]',
        }),
      'stateful high lasting',
    ],
    ['a StatefulSet without', () => workload('StatefulSet', 'image: acme/x'), 'stateful medium volatile'],
    ['a declared class and nothing else', () => native('class: stateful'), 'stateful low'],
    [
      'a declared class against declared state',
      () => native('class: stateless, state: [{holds: cart, kind: session, kept: memory}]'),
      'stateful high volatile',
    ],
    [
      'declared state elsewhere',
      () => native('state: [{holds: cart, kind: session, kept: {in: db}}]'),
      'stateless high',
    ],
  ];
  for (const [name, component, expected] of table)
    it(`${name}: ${expected}`, () => assert.match(verdict(component()), new RegExp(`^${expected}`)));

  it('tells where state is kept instead', () => {
    assert.equal(service('image: acme/shop, environment: {DB_HOST: db}').verdict.externalised, 'db');
    assert.equal(native('state: [{holds: cart, kind: session, kept: token}]').verdict.externalised, 'token');
    assert.equal(native('state: [{holds: cart, kind: session, kept: {in: db}}]').verdict.externalised, 'db');
    assert.equal(service('image: acme/shop').verdict.externalised, undefined);
  });
});
