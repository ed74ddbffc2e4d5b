import assert from 'node:assert/strict';
import { read } from './read';

describe('Compose names between services', () => {
  const links = (lines: readonly string[], rest = '', variables: Readonly<Record<string, string>> = {}) =>
    read(`services:\n${lines.map((line) => `  ${line}\n`).join('')}${rest}`, { variables }).links.map(
      ({ from, to, required }) => `${from}${required ? ' -> ' : ' ~> '}${to}`,
    );
  const url = (host: string, more = '') => `web: {image: a, environment: {DB_URL: "http://${host}:80"}${more}}`;

  const table: readonly (readonly [string, readonly string[], readonly string[], string?])[] = [
    ['a service name', [url('db'), 'db: {image: b}'], ['web -> db']],
    ['a shared network', [url('db', ', networks: [x, y]'), 'db: {image: b, networks: {y: }}'], ['web -> db']],
    ['networks apart', [url('db', ', networks: [x]'), 'db: {image: b, networks: [y]}'], []],
    ['the default network and another', [url('db'), 'db: {image: b, networks: [y]}'], []],
    [
      'two names of one network',
      [url('db', ', networks: [x]'), 'db: {image: b, networks: [y]}'],
      ['web -> db'],
      'networks: {x: {name: one}, y: {external: true, name: "${NET:-one}"}}\n',
    ],
    [
      'an alias on a shared network',
      [url('store', ', networks: [x]'), 'db: {image: b, networks: {x: {aliases: [store]}}}'],
      ['web -> db'],
    ],
    [
      'an alias on another network',
      [url('store', ', networks: [x]'), 'db: {image: b, networks: {x: , y: {aliases: [store]}}}'],
      [],
    ],
    ['a container name', [url('box'), 'db: {image: b, container_name: box}'], ['web -> db']],
    ['a host name', [url('box'), 'db: {image: b, hostname: "${BOX:-box}"}'], ['web -> db']],
    ['an alias of links', [url('store', ', links: ["db:store"]'), 'db: {image: b}'], ['web -> db', 'web -> db']],
    [
      "another one's alias",
      [url('store'), 'other: {image: b, links: ["db:store"]}', 'db: {image: b}'],
      ['other -> db'],
    ],
    ["Swarm's tasks", [url('tasks.db'), 'db: {image: b}'], ['web -> db']],
    ['a name put outside', [url('db', ', extra_hosts: ["db:10.0.0.5"]'), 'db: {image: b}'], []],
    ['a name put outside, mapped', [url('db', ', extra_hosts: {db: 10.0.0.5}'), 'db: {image: b}'], []],
    ['an outside name', [url('db.example.com'), 'db: {image: b}'], []],
    [
      'dependencies without a network',
      ['web: {image: a, depends_on: [db], networks: [x]}', 'db: {image: b}'],
      ['web ~> db'],
    ],
    ['no network at all', [url('db', ', network_mode: none'), 'db: {image: b}'], []],
    [
      "another one's network",
      [url('db', ', network_mode: "service:vpn"'), 'vpn: {image: v, networks: [x]}', 'db: {image: b, networks: [x]}'],
      ['web -> vpn', 'web -> db'],
    ],
    [
      'services that use the network of each other',
      [url('db', ', network_mode: "service:two"'), 'two: {image: v, network_mode: "service:web"}', 'db: {image: b}'],
      ['web -> two', 'two -> web', 'web -> db'],
    ],
    ["the host's port", [url('host.docker.internal'), 'db: {image: b, ports: ["80:5"]}'], ['web -> db']],
    [
      "the host's own port",
      [url('localhost', ', network_mode: host'), 'db: {image: b, ports: ["80:5"]}'],
      ['web -> db'],
    ],
    ['its own loopback', [url('localhost'), 'db: {image: b, ports: ["80:5"]}'], []],
  ];
  for (const [name, lines, expected, rest] of table) it(name, () => assert.deepEqual(links(lines, rest), expected));

  it('stand in inline configuration, but not in its comments', () => {
    const conf =
      'configs:\n  site:\n    content: |\n      # http://old:80\n      location / { proxy_pass http://app:3000; }\n';
    const services = ['web: {image: nginx, configs: [site]}', 'app: {image: b}', 'old: {image: c}'];
    assert.deepEqual(links(services, conf), ['web -> app']);
  });
});

describe('Compose services that share', () => {
  it('take their mounts from others', () => {
    const facts = read(
      'services:\n  web: {image: a, volumes_from: ["data:ro", app], volumes: ["own:/own"]}\n  data: {image: b, volumes: ["dd:/d", "xx:/own"], tmpfs: /t}\n  app: {image: c, volumes: ["ee:/e"]}\nvolumes: {dd: , ee: , xx: , own: }\n',
    );
    assert.deepEqual(
      facts.container('web').mounts.map(({ path, source, readOnly }) => [path, source, readOnly]),
      [
        ['/own', 'own', false],
        ['/d', 'dd', true],
        ['/e', 'ee', false],
      ],
    );
  });

  it('are reached through the ports of the one whose network they use', () => {
    const facts = read(
      'services:\n  app: {image: a, network_mode: "service:vpn"}\n  vpn: {image: b, ports: ["8080:8080"]}\n',
    );
    assert.deepEqual(
      facts.service('app').exposures.map(({ says, audience }) => [says, audience]),
      [['published port 8080 of `vpn`', 'users']],
    );
  });
});

describe('Compose profiles', () => {
  const optional = (profiles: string, active?: string) =>
    read(`services:\n  web: {image: a, profiles: ${profiles}}\n`, {
      variables: active === undefined ? {} : { COMPOSE_PROFILES: active },
    }).service('web').optional;

  it('make a service optional, unless the project switches one on', () => {
    assert.equal(optional('[debug]'), true);
    assert.equal(optional('[]'), false);
    assert.equal(optional('[debug]', 'prod'), true);
    assert.equal(optional('[debug, prod]', 'x, prod'), false);
    assert.equal(optional('[debug]', '*'), false);
  });
});
