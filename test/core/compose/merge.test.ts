import assert from 'node:assert/strict';
import { read } from './read';

describe('Compose merging', () => {
  const base = `services:
  web:
    image: a:1
    command: [run, it]
    environment: [A=1, B=2]
    labels: {x: "1"}
    ports: ["80:80"]
    volumes: ["data:/data", "./src:/src"]
    depends_on: [db]
    tmpfs: /run
    deploy: {replicas: 2, placement: {constraints: [a]}}
  db: {image: postgres}
`;
  const over = (lines: string) =>
    read({ 'compose.yaml': base, 'compose.override.yaml': `services:\n  web:\n${lines.replace(/^/gm, '    ')}\n` });

  it('keeps what the override does not mention', () => {
    const facts = over('restart: always');
    assert.equal(facts.container('web').image?.text, 'a:1');
    assert.deepEqual(
      facts.components.map(({ id }) => id),
      ['web', 'db'],
    );
  });

  it('replaces scalars, command and entrypoint, and marks the file that decides', () => {
    const facts = over('image: b:2\ncommand: [go]');
    const { image, command } = facts.container('web');
    assert.deepEqual([image?.text, image?.at.file], ['b:2', 'compose.override.yaml']);
    assert.deepEqual(
      command.map(({ text }) => text),
      ['go'],
    );
    assert.equal(facts.service('web').at.file, 'compose.yaml');
  });

  it('appends ports, mounts and constraints; a mount with the same target takes the place', () => {
    const facts = over('ports: ["81:81"]\nvolumes: ["other:/data"]\ntmpfs: [/tmp]');
    assert.deepEqual(
      facts.container('web').ports.map(({ fixedHostPort, at }) => [fixedHostPort, at.file]),
      [
        [80, 'compose.yaml'],
        [81, 'compose.override.yaml'],
      ],
    );
    assert.deepEqual(
      facts.container('web').mounts.map(({ path, source }) => [path, source]),
      [
        ['/data', 'other'],
        ['/src', './src'],
        ['/run', undefined],
        ['/tmp', undefined],
      ],
    );
  });

  it('merges environment, labels and dependencies by name, whatever their form', () => {
    const facts = over(
      'environment: {B: 3, C: 4}\nlabels: ["x=2", "y=3"]\ndepends_on: {cache: {condition: service_started}}',
    );
    assert.deepEqual(
      facts.container('web').environment.map(({ name, value, at }) => [name, value, at.file]),
      [
        ['A', '1', 'compose.yaml'],
        ['B', '3', 'compose.override.yaml'],
        ['C', '4', 'compose.override.yaml'],
      ],
    );
    assert.deepEqual(
      [...facts.service('web').labels].map(([key, { text }]) => [key, text]),
      [
        ['x', '2'],
        ['y', '3'],
      ],
    );
    assert.deepEqual(
      facts.problems.map(({ at }) => facts.at(at)),
      ['cache', 'data'],
    );
    assert.deepEqual(
      facts.links.map(({ to }) => to),
      ['db'],
    );
  });

  it('merges deploy by key', () => {
    const facts = over('deploy: {replicas: 3}');
    assert.deepEqual(
      [facts.service('web').instances.max, facts.service('web').instances.at.file],
      [3, 'compose.override.yaml'],
    );
  });

  it('keeps a port or a mount that both write once, in whatever form', () => {
    const ports = (line: string) =>
      over(line)
        .container('web')
        .ports.map(({ at }) => at.file);
    assert.deepEqual(ports('ports: ["80:80"]'), ['compose.yaml']);
    assert.deepEqual(ports('ports: [{target: 80, published: 80}]'), ['compose.override.yaml']);
    assert.equal(ports('ports: ["80:80/udp", "127.0.0.1:80:80"]').length, 3);
    assert.deepEqual(
      over('volumes: ["other:/data/"]')
        .container('web')
        .mounts.map(({ source }) => source),
      ['other', './src', undefined],
    );
    assert.equal(over('expose: ["80", "80"]').container('web').ports.length, 3);
  });

  it('keeps what a key without a value would take away, but for a variable or a plain dependency', () => {
    assert.equal(over('image:').container('web').image?.text, 'a:1');
    assert.equal(over('ports:').container('web').ports.length, 1);
    assert.deepEqual(over('command:').container('web').command, []);
    assert.deepEqual(
      over('environment: {A: }')
        .container('web')
        .environment.map(({ name, value }) => [name, value]),
      [
        ['A', undefined],
        ['B', '2'],
      ],
    );
    const needs = (first: string, second: string) =>
      read({
        'a.yaml': `services:\n  web: {image: a, depends_on: ${first}}\n  db: {image: b}\n`,
        'b.yaml': `services:\n  web: {depends_on: ${second}}\n`,
      }).links.map(({ required }) => required);
    assert.deepEqual(needs('{db: {condition: service_healthy, required: false}}', '[db]'), [true]);
    assert.deepEqual(needs('[db]', '{db: {condition: service_started, required: false}}'), [false]);
    const joined = read({
      'a.yaml': 'services:\n  web: {image: a, networks: {x: {aliases: [www]}}}\n',
      'b.yaml': 'services:\n  web: {networks: [x, y]}\n',
    });
    assert.ok(joined.service('web').hosts.includes('www'));
  });

  it('merges a build in short form with one in long form', () => {
    const body = read({
      'a.yaml': 'services:\n  web: {build: ./app}\n',
      'b.yaml': 'services:\n  web: {build: {args: {A: 1}}}\n',
    }).service('web').body;
    const build = body.entries.get('build')?.value;
    assert.deepEqual(build?.type === 'map' && [...build.entries.keys()], ['context', 'args']);
  });

  it('interpolates every file before it is merged, values but not keys', () => {
    const facts = read(
      { 'a.yaml': 'services:\n  web: {image: "a:${TAG}", labels: ["${KEY}=1"], ports: ["${PORT:-80}:80"]}\n' },
      { variables: { TAG: '1', KEY: 'k' } },
    );
    assert.equal(facts.container('web').image?.text, 'a:1');
    assert.equal(facts.container('web').ports[0]?.fixedHostPort, 80);
  });

  it('`!reset` takes a key away, `!override` replaces what would be appended', () => {
    assert.deepEqual(over('ports: !reset []').container('web').ports, []);
    assert.deepEqual(
      over('ports: !override ["443:443"]')
        .container('web')
        .ports.map(({ fixedHostPort }) => fixedHostPort),
      [443],
    );
    assert.deepEqual(
      over('environment: {A: !reset null}')
        .container('web')
        .environment.map(({ name }) => name),
      ['B'],
    );
    assert.deepEqual(
      over('environment: !override {Z: 1}')
        .container('web')
        .environment.map(({ name }) => name),
      ['Z'],
    );
    assert.equal(over('deploy: {replicas: !reset null}').service('web').instances.explicit, false);
    assert.deepEqual(
      read({ 'a.yaml': base, 'b.yaml': 'services: {db: !reset null}\n' }).components.map(({ id }) => id),
      ['web'],
    );
    assert.deepEqual(
      read({ 'a.yaml': base, 'b.yaml': 'services: {web: !override {image: c}}\n' }).container('web').ports,
      [],
    );
  });

  it('adds services and volumes of the override', () => {
    const facts = read({
      'a.yaml': base,
      'b.yaml':
        'services:\n  web: {volumes: ["ram:/data"]}\n  new: {image: c}\nvolumes: {ram: {driver_opts: {type: tmpfs}}}\n',
    });
    assert.deepEqual(
      facts.components.map(({ id }) => id),
      ['web', 'db', 'new'],
    );
    assert.equal(facts.container('web').mounts[0]?.volume, 'tmpfs');
  });

  it('resolves merge keys, anchors and x- fragments, marking the merge', () => {
    const text = `x-app: &app
  image: acme/app
  environment: &env {DB_HOST: db}
services:
  web:
    <<: *app
    environment: {<<: *env, EXTRA: 1}
  worker:
    <<: [*app, {command: work}]
  db: {image: postgres}
`;
    const facts = read(text);
    assert.deepEqual(
      facts.components.map(({ id }) => id),
      ['web', 'worker', 'db'],
    );
    assert.deepEqual(
      facts
        .container('web')
        .environment.map(({ name, value }) => [name, value])
        .sort(),
      [
        ['DB_HOST', 'db'],
        ['EXTRA', '1'],
      ],
    );
    const image = facts.container('worker').image;
    assert.deepEqual(
      [image?.text, image && facts.at(image.at), image?.at.start],
      ['acme/app', '<<', text.lastIndexOf('<<')],
    );
    assert.deepEqual(
      facts.links.map(({ from, to }) => [from, to]),
      [
        ['web', 'db'],
        ['worker', 'db'],
      ],
    );
  });
});

describe('Compose extends', () => {
  it('in the same file: own keys win, lists are appended, dependencies come along', () => {
    const text = `services:
  base:
    image: acme/base
    environment: {A: 1, B: 1}
    ports: ["80:80"]
    depends_on: [db]
    deploy: {replicas: 2, mode: replicated}
  web:
    extends: {service: base}
    environment: [B=2]
    ports: ["81:81"]
    deploy:
      mode: replicated
  short: {extends: web, image: acme/short}
  db: {image: postgres}
`;
    const facts = read(text);
    const { image, environment, ports } = facts.container('web');
    assert.deepEqual([image?.text, image?.at.start], ['acme/base', text.indexOf('base}')]);
    assert.deepEqual(
      environment.map(({ name, value }) => [name, value]),
      [
        ['A', '1'],
        ['B', '2'],
      ],
    );
    assert.deepEqual(
      ports.map(({ fixedHostPort }) => fixedHostPort),
      [80, 81],
    );
    assert.deepEqual(
      facts.links.map(({ from }) => from),
      ['base', 'web', 'short'],
    );
    assert.deepEqual([facts.service('web').instances.max, facts.at(facts.service('web').instances.at)], [2, 'base']);
    assert.equal(facts.container('short').image?.text, 'acme/short');
    assert.equal(facts.container('short').ports.length, 2);
    const { body } = facts.service('web');
    assert.equal(text.slice(body.extent.start).startsWith('extends'), true);
    const deploy = body.entries.get('deploy');
    assert.equal(deploy?.via, undefined);
    assert.equal(deploy?.value.type === 'map' && deploy.value.entries.get('replicas')?.via !== undefined, true);
  });

  it('from another file, which may extend a third', () => {
    const facts = read(
      {
        'app/compose.yaml':
          'services:\n  web:\n    extends: {file: ../common.yml, service: web}\n    image: acme/web\n',
      },
      {
        helpers: {
          'common.yml': 'services:\n  web:\n    extends: {file: base/base.yml, service: root}\n    ports: ["80:80"]\n',
          'base/base.yml': 'services:\n  root: {image: acme/root, environment: {A: 1}}\n',
        },
      },
    );
    assert.deepEqual(facts.problems, []);
    assert.equal(facts.container('web').image?.text, 'acme/web');
    assert.equal(facts.container('web').environment.length, 1);
    assert.equal(facts.container('web').ports.length, 1);
  });

  it('says which file is missing, or which service in one that is not', () => {
    const text = (file: string) => `services:\n  web: {image: a, extends: {file: ${file}, service: wep}}\n`;
    const gone = read(text('gone.yml'));
    assert.deepEqual(
      gone.problems.map(({ at, message, component }) => [gone.at(at), message, component]),
      [
        [
          'gone.yml',
          '`web` extends a service of `gone.yml`, which is no Compose file that can be read; correct the path or remove `extends`.',
          'web',
        ],
      ],
    );
    for (const elsewhere of ['"${BASE}.yml"', 'https://example.org/base.yml', 'git@example.org:base.git'])
      assert.deepEqual(read(text(elsewhere)).problems, []);
    const facts = read(text('c.yml'), { helpers: { 'c.yml': 'services: {web: {image: x}}\n' } });
    assert.deepEqual(
      facts.problems.map(({ at, message }) => [facts.at(at), message]),
      [['wep', '`web` extends the service `wep`, which `c.yml` does not define; write `web` if that is meant.']],
    );
  });

  it('ends where services extend each other, and in chains without end', () => {
    const circle = read(
      'services:\n  a: {extends: b, image: x}\n  b: {extends: c, ports: [80]}\n  c: {extends: a}\n  d: {extends: d, image: y}\n',
    );
    assert.deepEqual(
      circle.components.map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
    assert.equal(circle.container('a').ports.length, 1);
    const services = Array.from({ length: 1_000 }, (_, index) => `  s${index}: {extends: s${index + 1}}\n`);
    assert.equal(read(`services:\n${services.join('')}  s1000: {image: x}\n`).components.length, 1_001);
  });

  it('hands on no more than any real project has', () => {
    const keys = Array.from({ length: 2_000 }, (_, index) => `K${index}: 1`).join(', ');
    const services = Array.from({ length: 200 }, (_, index) => `  s${index}: {extends: base}\n`).join('');
    const facts = read(`services:\n  base: {image: a, environment: {${keys}}}\n${services}`);
    assert.equal(facts.container('s0').environment.length, 2_000);
    assert.equal(facts.container('s199').environment.length, 0);
  });
});
