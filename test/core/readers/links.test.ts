import assert from 'node:assert/strict';
import type { ComponentFacts, Container } from '../../../src/core/model/component';
import { linksFromSettings } from '../../../src/core/readers/links';

const at = { file: 'a', start: 0, end: 1 };

function container(environment: Readonly<Record<string, string | undefined>>, command: readonly string[]): Container {
  return {
    name: 'main',
    role: 'main',
    image: undefined,
    built: false,
    command: command.map((text) => ({ text, at })),
    environment: Object.entries(environment).map(([name, value]) => ({ name, value, at, secret: false })),
    mounts: [],
    ports: [],
  };
}

function component(
  id: string,
  hosts: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
  command: readonly string[] = [],
): ComponentFacts {
  return {
    id,
    name: id,
    format: 'compose',
    kind: 'service',
    at,
    body: { type: 'map', entries: new Map(), at, extent: at, flow: false },
    lifecycle: 'service',
    containers: [container(environment, command)],
    instances: { min: 1, max: 1, source: 'one', at, explicit: false },
    pins: [],
    exposures: [],
    constraints: [],
    hosts,
    labels: new Map(),
    secrets: [],
    stableIdentity: false,
    operated: false,
    served: 'unknown',
    off: false,
    optional: false,
  };
}

describe('Links from settings', () => {
  const neighbours = [
    component('db', ['db', 'db.shop.svc']),
    component('cache', ['cache', 'Redis']),
    component('a-b', ['a-b']),
  ];
  const to = (environment: Readonly<Record<string, string | undefined>>, command: readonly string[] = []) =>
    linksFromSettings([component('web', ['web'], environment, command), ...neighbours]).map((link) => link.to);

  const settings: readonly (readonly [string, string, readonly string[]])[] = [
    // Certain: inside a URL, with a port, in a connection string
    ['X', 'postgres://user:pa:ss@db:5432/shop', ['db']],
    ['X', 'http://db', ['db']],
    ['X', 'http://db.shop.svc:80/path?x=http://cache', ['db', 'cache']],
    ['X', 'db:5432', ['db']],
    ['X', 'a:1,db:5432,cache:6379', ['db', 'cache']],
    ['X', 'host=db user=x', ['db']],
    ['X', 'Server=tcp:db;Database=y', ['db']],
    ['X', 'user:pw@tcp(db:3306)/shop', ['db']],
    ['X', 'redis://REDIS:6379', ['cache']],
    ['X', 'http://a-b:80', ['a-b']],
    // Bare words: only where the name says that a host is meant
    ['DB_HOST', 'db', ['db']],
    ['DATABASE_URL', 'db', ['db']],
    ['KAFKA_BROKERS', 'db, cache', ['db', 'cache']],
    ['REDIS_HOSTNAME', 'cache', ['cache']],
    ['MONGO_SERVER', 'db/shop', ['db']],
    ['DB_USER', 'db', []],
    ['DB_NAME', 'db', []],
    ['DB_DRIVER', 'cache', []],
    ['POSTGRES_PASSWORD', 'db', []],
    ['SESSION_DRIVER', 'cache', []],
    ['APP_ENV', 'db', []],
    // Near misses
    ['X', 'db', []],
    ['X', 'mydb:5432', []],
    ['X', 'db-old:5432', []],
    ['X', 'xdb.example.com:80', []],
    ['X', '/var/db:/data', []],
    ['X', 'http://example.com/db', []],
    ['DB_HOST', '', []],
    ['WEB_URL', 'http://web:80', []],
  ];
  for (const [name, value, expected] of settings)
    it(`${name}=${value || '""'} leads to ${expected.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(to({ [name]: value }), expected));

  const commands: readonly (readonly [readonly string[], readonly string[]])[] = [
    [['--db=http://db:80'], ['db']],
    [['--db-host=db'], ['db']],
    [['--db-host', 'db'], ['db']],
    [['psql', '-h', 'db'], ['db']],
    [
      ['--upstream=cache', 'db:80'],
      ['cache', 'db'],
    ],
    [['run', 'db'], []],
    [['--user=db'], []],
  ];
  for (const [command, expected] of commands)
    it(`${command.join(' ')} leads to ${expected.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(to({}, command), expected));

  it('name the setting, are required and synchronous, and each component is linked once', () => {
    const [link, ...others] = linksFromSettings([
      component('web', ['web'], { DB_HOST: 'db', DB_URL: 'http://db' }),
      ...neighbours,
    ]);
    assert.deepEqual(
      [link?.evidence, link?.required, link?.mode, link?.strength, link?.anyOf],
      ['DB_HOST', true, 'sync', 'stated', undefined],
    );
    assert.deepEqual(others, []);
  });

  it('to a host of several components are alternatives', () => {
    const links = linksFromSettings([
      component('web', ['web'], { DB_HOST: 'db' }),
      component('one', ['db']),
      component('two', ['db']),
    ]);
    assert.deepEqual(
      links.map((link) => link.to),
      ['one', 'two'],
    );
    assert.equal(new Set(links.map((link) => link.anyOf)).size, 1);
    assert.ok(links[0]?.anyOf);
  });

  it('to hosts of a list that run the same image are alternatives, others are not', () => {
    const image = (id: string, text: string): ComponentFacts => ({
      ...component(id, [id]),
      containers: [{ ...container({}, []), image: { text, at } }],
    });
    const links = linksFromSettings([
      component('web', ['web'], { BROKERS: 'k1:9092,k2:9092,z:2181' }),
      image('k1', 'kafka'),
      image('k2', 'kafka'),
      image('z', 'zookeeper'),
    ]);
    assert.deepEqual(
      links.map((link) => [link.to, link.anyOf !== undefined]),
      [
        ['k1', true],
        ['k2', true],
        ['z', false],
      ],
    );
    assert.equal(links[0]?.anyOf, links[1]?.anyOf);
  });

  it('to a host that a crowd shares lead to some of it', () => {
    const crowd = Array.from({ length: 500 }, (_, index) => component(`c${index}`, ['all'], { ALL_HOST: 'all' }));
    assert.ok(linksFromSettings(crowd).length <= 500 * 20);
  });

  it('are none where a setting lists names of databases', () => {
    assert.deepEqual(to({ MYSQL_MULTIPLE_DATABASES: 'db' }), []);
  });

  it('are assumed where an address comes from elsewhere under the name of a component', () => {
    for (const name of ['DB_HOST', 'DB_SERVICE_ADDR', 'db_url']) {
      const [link] = linksFromSettings([component('db', ['db']), component('app', ['app'], { [name]: undefined })]);
      assert.deepEqual([link?.from, link?.to, link?.strength], ['app', 'db', 'assumed'], name);
    }
  });

  it('look at no value that is not known and none that is a whole file', () => {
    assert.deepEqual(to({ DATABASE: undefined, OTHER_HOST: undefined, DB: undefined }), []);
    assert.deepEqual(to({ X: `${'x '.repeat(20_000)} http://db:80` }), []);
  });

  it('take linear time in a value', () => {
    for (const text of [
      '@'.repeat(20_000),
      '//a'.repeat(6_000),
      'a-'.repeat(10_000),
      'a:'.repeat(10_000),
      ' host='.repeat(3_000),
      `//${'a:'.repeat(9_000)}`,
    ]) {
      assert.deepEqual(to({ DB_HOST: text }), []);
    }
  });
});
