import assert from 'node:assert/strict';
import { compose, native, points, reach, systemOf } from './system';

describe('Entry points', () => {
  it('are what users reach, not consoles, workers, tasks or ports of the machine', () => {
    const system = compose(
      'web: { image: acme/web, ports: ["80:80"] }',
      'grafana: { image: grafana/grafana, ports: ["3000:3000"] }',
      'worker: { image: acme/worker, ports: ["9000:9000"] }',
      'migrate: { image: acme/web, command: npm run migrate, ports: ["81:81"] }',
      'local: { image: acme/local, ports: ["127.0.0.1:82:82"] }',
      'inner: { image: acme/inner, expose: [80] }',
    );
    assert.deepEqual(system.availability.entries, ['web']);
    assert.deepEqual(
      points(system).filter((id) => ['grafana', 'worker', 'migrate'].includes(id)),
      [],
    );
  });

  it('are a published store only where nothing that serves requests uses it', () => {
    const used = compose(
      'web: { image: acme/web, ports: ["80:80"], environment: { DB_HOST: db } }',
      'db: { image: postgres, ports: ["5432:5432"] }',
    );
    assert.deepEqual(used.availability.entries, ['web']);
    const alone = compose(
      'db: { image: postgres, ports: ["5432:5432"] }',
      'web: { image: acme/web, ports: ["80:80"] }',
    );
    assert.deepEqual(alone.availability.entries, ['db', 'web']);
  });

  it('are declared in native files', () => {
    assert.deepEqual(native('web: { entry: true }', 'db: { kind: database }').availability.entries, ['web']);
  });

  it('are assumed where the files name none: then all that serves requests counts', () => {
    const system = compose(
      'web: { image: acme/web }',
      'db: { image: postgres }',
      'worker: { image: acme/worker }',
      'grafana: { image: grafana/grafana }',
    );
    assert.deepEqual([system.availability.assumedEntries, system.availability.entries], [true, []]);
    assert.deepEqual(points(system), ['web', 'db']);
    assert.deepEqual(
      [reach(system, 'db').entry, reach(system, 'db').proven, reach(system, 'db').lostEntries],
      [false, false, []],
    );
  });
});

describe('What nobody but monitoring asks', () => {
  const watched = [
    'store: { image: clickhouse/clickhouse-server, environment: { KEEPER_HOST: keeper } }',
    'keeper: { image: zookeeper }',
  ];

  it('is no way in where the files name none but that', () => {
    const system = compose(
      'monitoring: { image: acme/traces, ports: ["80:80"], environment: { STORE_HOST: store } }',
      ...watched,
    );
    assert.deepEqual(points(system), []);
  });

  it('is one where somebody else asks it as well, and where only a console does', () => {
    const asked = compose(
      'monitoring: { image: acme/traces, ports: ["80:80"], environment: { STORE_HOST: store } }',
      'orders: { image: acme/orders, environment: { STORE_HOST: store } }',
      ...watched,
    );
    assert.deepEqual(points(asked), ['orders', 'store', 'keeper']);
    const viewed = compose(
      'adminer: { image: adminer, ports: ["80:80"], environment: { STORE_HOST: store } }',
      ...watched,
    );
    assert.deepEqual(points(viewed), ['store', 'keeper']);
  });
});

describe('A console of a broker', () => {
  it('that is published makes the broker no entry point; its own port does', () => {
    const port = (port: string): readonly string[] =>
      compose(
        'web: { image: acme/web, ports: ["80:80"] }',
        `queue: { image: rabbitmq:4-management, ports: ["${port}"] }`,
      ).availability.entries;
    assert.deepEqual(port('15672:15672'), ['web']);
    assert.deepEqual(port('5672:5672'), ['web', 'queue']);
  });

  it('counts as little behind a Service of a cluster', () => {
    const entries = (ports: string): readonly string[] =>
      systemOf(
        'kubernetes',
        `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: queue }
spec:
  selector: { matchLabels: { app: queue } }
  template:
    metadata: { labels: { app: queue } }
    spec: { containers: [{ name: queue, image: "rabbitmq:4-management" }] }
---
apiVersion: v1
kind: Service
metadata: { name: queue }
spec: { type: NodePort, selector: { app: queue }, ports: [${ports}] }
`,
      ).availability.entries;
    assert.deepEqual(entries('{ port: 80, targetPort: 15672 }'), []);
    for (const ports of ['{ port: 5672 }', '{ port: 80, targetPort: amqp }', '{ port: 5672 }, { port: 15672 }'])
      assert.deepEqual(entries(ports), ['StatefulSet/queue'], ports);
  });
});

describe('Voting members', () => {
  const member = (name: string, more = ''): string => `${name}: { image: clickhouse/clickhouse-keeper${more} }`;
  const store =
    'store: { image: clickhouse/clickhouse-server, ports: ["9000:9000"], depends_on: [keeper-1, keeper-2] }';

  it('of one ensemble do without each other, three and more by their numbers alone', () => {
    assert.deepEqual(points(compose(store, member('keeper-1'), member('keeper-2'), member('keeper-3'))), ['store']);
  });

  it('are needed where two are all, where they are named otherwise, and where a setting names one', () => {
    assert.deepEqual(points(compose(store, member('keeper-1'), member('keeper-2'))), ['store', 'keeper-1', 'keeper-2']);
    const named = 'store: { image: acme/store, ports: ["9000:9000"], environment: { KEEPER_HOST: keeper-1 } }';
    assert.deepEqual(points(compose(named, member('keeper-1'), member('keeper-2'), member('keeper-3'))), [
      'store',
      'keeper-1',
    ]);
  });
});

describe('What somebody has to name', () => {
  it('is on no way when nobody does: name servers, mail, and what sends notices', () => {
    const system = compose(
      'web: { image: acme/web, ports: ["80:80"], environment: { ORDERS_HOST: orders } }',
      'orders: { image: acme/orders }',
      'names: { image: coredns/coredns }',
      'post: { image: acme/postfix }',
      'notification-service: { image: acme/notices }',
      'notification-mongodb: { image: mongo }',
    );
    assert.deepEqual(points(system), ['web', 'orders']);
  });

  it('is on the way of what names it', () => {
    const system = compose(
      'web: { image: acme/web, ports: ["80:80"], environment: { EMAIL_SERVICE_ADDR: "email:5000" } }',
      'email: { image: acme/email }',
    );
    assert.deepEqual(points(system), ['web', 'email']);
  });
});

describe('Single points of failure', () => {
  it('run as one instance; unknown counts, several, and none do not', () => {
    const line = (name: string, more: string): string => `${name}: { image: acme/x, ports: ["80"]${more} }`;
    const system = compose(
      line('one', ''),
      line('two', ', scale: 2'),
      line('none', ', scale: 0'),
      line('each', ', deploy: { mode: global }'),
      line('open', ', deploy: { replicas: "${N}" }'),
    );
    assert.deepEqual(points(system), ['one']);
  });

  it('are what nobody is seen to use, where the entry points state no link', () => {
    const mute = compose(
      'web: { image: acme/web, ports: ["80:80"] }',
      'db: { image: postgres }',
      'mq: { image: rabbitmq }',
    );
    assert.deepEqual(points(mute), ['web', 'db']);
    const telling = compose(
      'web: { image: acme/web, ports: ["80:80"], depends_on: [cache] }',
      'cache: { image: redis }',
      'db: { image: postgres }',
    );
    assert.deepEqual(points(telling), ['web', 'cache']);
  });

  it('are not what workers need', () => {
    const system = compose(
      'web: { image: acme/web, ports: ["80:80"], depends_on: [db] }',
      'db: { image: postgres }',
      'worker: { image: acme/worker, depends_on: [mq] }',
      'mq: { image: rabbitmq }',
    );
    assert.deepEqual(points(system), ['web', 'db']);
  });

  it('are not what requests only wait for at the start', () => {
    const system = compose(
      'web: { image: acme/web, ports: ["80:80"], depends_on: { seed: { condition: service_completed_successfully } } }',
      'seed: { image: acme/seed }',
    );
    assert.deepEqual(points(system), ['web']);
  });
});

describe('Assumed links', () => {
  it('come from a name when nobody is seen to use the store', () => {
    const system = compose(
      'front: { image: acme/f, ports: ["80:80"], depends_on: [orders] }',
      'orders: { image: acme/o }',
      'orders-db: { image: postgres }',
    );
    assert.deepEqual(reach(system, 'orders-db').path, ['front', 'orders', 'orders-db']);
    assert.deepEqual([reach(system, 'orders-db').spof, reach(system, 'orders-db').proven], [true, false]);
    assert.equal(reach(system, 'orders-db').hops.at(-1)?.strength, 'assumed');
  });

  it('do not add to a link that is stated', () => {
    const system = compose(
      'orders: { image: acme/o, ports: ["80:80"] }',
      'web: { image: acme/w, ports: ["81:81"], environment: { DB_HOST: orders-db } }',
      'orders-db: { image: postgres }',
    );
    assert.deepEqual(reach(system, 'orders-db').blast, ['web']);
  });

  const sharing = (count: number): string =>
    [
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: store}\nspec: {template: {spec: {containers: [{name: a, image: postgres, envFrom: [{secretRef: {name: pg}}]}]}}}\n',
      ...Array.from(
        { length: count },
        (_, index) =>
          `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: app${index}}\nspec: {template: {spec: {containers: [{name: a, image: acme/a, envFrom: [{secretRef: {name: pg}}]}]}}}\n`,
      ),
    ].join('---\n');

  it('come from a shared secret, unless everybody has it', () => {
    assert.deepEqual(reach(systemOf('kubernetes', sharing(2)), 'StatefulSet/store').blast, [
      'Deployment/app0',
      'Deployment/app1',
    ]);
    assert.deepEqual(reach(systemOf('kubernetes', sharing(30)), 'StatefulSet/store').blast, []);
  });

  it('stay within a namespace', () => {
    const object = (kind: string, name: string, namespace: string, image: string): string =>
      `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {template: {spec: {containers: [{name: a, image: ${image}}]}}}\n`;
    const text = [
      object('Deployment', 'orders', 'a', 'acme/o'),
      object('Deployment', 'orders', 'b', 'acme/o'),
      object('StatefulSet', 'orders-db', 'a', 'postgres'),
      object('StatefulSet', 'orders-db', 'b', 'mysql'),
    ].join('---\n');
    const system = systemOf('kubernetes', text);
    const store = system.components.find(({ id, name }) => name === 'orders-db' && id.includes('/b/'));
    assert.ok(store);
    assert.deepEqual(reach(system, store.id).blast, ['Deployment/b/orders']);
  });
});

describe('Twins', () => {
  const set = (name: string, image: string, label: string): string =>
    `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: ${name}}\nspec: {serviceName: x, selector: {matchLabels: {app: ${label}}}, template: {metadata: {labels: {app: ${label}}}, spec: {containers: [{name: a, image: ${image}}]}}}\n---\n`;
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: {name: store}\nspec: {type: LoadBalancer, selector: {app: store}, ports: [{port: 1}]}\n';

  it('behind one Service stand in for each other', () => {
    assert.deepEqual(
      points(systemOf('kubernetes', set('a-1', 'etcd', 'store') + set('a-2', 'etcd', 'store') + service)),
      [],
    );
    assert.deepEqual(points(systemOf('kubernetes', set('a-1', 'etcd', 'store') + service)), ['StatefulSet/a-1']);
  });

  it('by another name, such as a master and its replica, do not', () => {
    assert.equal(
      points(systemOf('kubernetes', set('master', 'redis', 'store') + set('replica', 'redis', 'store') + service))
        .length,
      2,
    );
  });

  it('of another technology do not', () => {
    assert.deepEqual(
      points(systemOf('kubernetes', set('a', 'etcd', 'store') + set('b', 'postgres', 'store') + service)).length,
      2,
    );
  });
});

describe('The verdict over a system', () => {
  const table: readonly (readonly [string, readonly string[], string])[] = [
    ['nothing', [], 'stateless'],
    ['services only', ['web: { image: acme/web }'], 'stateless'],
    ['a store only', ['db: { image: postgres }'], 'stateful'],
    ['a service with a store', ['web: { image: acme/web, depends_on: [db] }', 'db: { image: postgres }'], 'hybrid'],
    ['a store with a worker', ['worker: { image: acme/worker }', 'db: { image: postgres }'], 'stateful'],
    ['a store with a console', ['adminer: { image: adminer }', 'db: { image: postgres }'], 'stateful'],
  ];
  for (const [name, services, verdict] of table)
    it(`${name}: ${verdict}`, () => assert.equal(compose(...services).verdict, verdict));

  it('leaves clients and services of others out', () => {
    assert.equal(
      native('u: { kind: client, uses: [db] }', 'pay: { kind: external }', 'db: { kind: database }').verdict,
      'stateful',
    );
  });
});
