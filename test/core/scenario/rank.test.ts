import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { System } from '../../../src/core/model/system';
import { rankFailures, simulate } from '../../../src/core/scenario';
import { compose, native, reach, systemOf } from '../graph/system';

const shop = systemOf('native', readFileSync('docs/shop/web-shop.arch.yaml', 'utf8'));
const project = systemOf('compose', readFileSync('docs/shop/compose/compose.yaml', 'utf8'));

describe('Ranking of failures', () => {
  it('puts what costs users most first', () => {
    assert.deepEqual(
      rankFailures(shop).map(({ component, effect, lostEntries, blast }) => [component, effect, lostEntries, blast]),
      [
        ['orders-db', 'breaks', 1, 3],
        ['orders-api', 'breaks', 1, 2],
        ['cart-api', 'breaks', 1, 1],
        ['pictures', 'breaks', 1, 1],
        ['cdn', 'breaks', 1, 0],
        ['edge', 'breaks', 1, 0],
        ['mail-queue', 'degrades', 0, 0],
        ['mailer', 'degrades', 0, 0],
        ['rates-a', 'degrades', 0, 0],
        ['rates-b', 'degrades', 0, 0],
      ],
    );
  });

  it('agrees with the simulation of each component', () => {
    const systems: readonly System[] = [
      shop,
      project,
      native(
        'a: { uses: [b, { component: q, mode: async }] }',
        'b: { }',
        'q: { kind: queue }',
        'w: { kind: worker, uses: [q, b] }',
      ),
      compose(
        'web: { image: nginx, ports: ["80:80"], depends_on: [app] }',
        'app: { image: acme/app }',
        'orphan: { image: acme/x }',
      ),
      compose(
        'zoo1: { image: "zookeeper:3.9", environment: { ZOO_SERVERS: "server.1=zoo1:2888:3888 server.2=zoo2:2888:3888" } }',
        'zoo2: { image: "zookeeper:3.9", environment: { ZOO_SERVERS: "server.1=zoo1:2888:3888 server.2=zoo2:2888:3888" } }',
        'web: { image: acme/web, ports: ["80:80"], environment: { ZOOKEEPER_URL: "zoo2:2181" } }',
        'worker: { image: acme/worker, environment: { ZOOKEEPER_URL: "zoo2:2181" } }',
      ),
    ];
    for (const system of systems) {
      for (const { component, effect, blast, lostEntries } of rankFailures(system)) {
        const outcome = simulate(system, { kind: 'component', component });
        const stopped = outcome.affected.filter((one) => one.effect === 'breaks').map((one) => one.component);
        // Hovers, rules, the picture and the Components view read this one.
        assert.deepEqual([...reach(system, component).blast].sort(), [...stopped].sort(), component);
        const lost = outcome.journeys.filter((one) => one.effect === 'breaks').length;
        assert.deepEqual([component, effect, blast, lostEntries], [component, outcome.effect, stopped.length, lost]);
      }
    }
  });
});
