import assert from 'node:assert/strict';
import { read, web } from './read';

describe('Compose service', () => {
  it('has its name as id, its key as place, and what reaches it as hosts', () => {
    const facts = read(
      web(
        'image: a',
        'container_name: shop_web',
        'hostname: ${HOST:-front}',
        'networks: {back: {aliases: [www]}, front: }',
      ),
    );
    const service = facts.service('web');
    assert.deepEqual([service.id, service.name, service.kind, service.format], ['web', 'web', 'service', 'compose']);
    assert.equal(facts.at(service.at), 'web');
    assert.deepEqual(service.hosts, ['web', 'tasks.web', 'shop_web', 'front', 'www']);
    assert.deepEqual(read(web('image: a', 'container_name: ${PROJECT}_web')).service('web').hosts, [
      'web',
      'tasks.web',
    ]);
    assert.ok(
      read(`name: shop\n${web('image: a')}`)
        .service('web')
        .hosts.includes('shop-web-1'),
    );
  });

  it('has an image, a source, or both', () => {
    const image = (...lines: string[]) => {
      const facts = read(web(...lines), { variables: { TAG: '16' } });
      const { image: found, built } = facts.container('web');
      return [found?.text, found && facts.at(found.at), built];
    };
    assert.deepEqual(image('image: "postgres:${TAG}"'), ['postgres:16', '"postgres:${TAG}"', false]);
    assert.deepEqual(image('image: ${REGISTRY:-ghcr.io}/a:${V:-${TAG:-1}}'), [
      'ghcr.io/a:16',
      '${REGISTRY:-ghcr.io}/a:${V:-${TAG:-1}}',
      false,
    ]);
    assert.deepEqual(image('build: .'), [undefined, undefined, true]);
    assert.deepEqual(image('build: {context: .}', 'image: acme/web'), ['acme/web', 'acme/web', true]);
  });

  it('has a command in words', () => {
    const words = (...lines: string[]) =>
      read(web('image: a', ...lines))
        .container('web')
        .command.map(({ text }) => text);
    assert.deepEqual(words('command: redis-server --appendonly "yes and no"'), [
      'redis-server',
      '--appendonly',
      'yes and no',
    ]);
    assert.deepEqual(words('entrypoint: ["sh", "-c"]', "command: ['run --fast', stop]"), [
      'sh',
      '-c',
      'run',
      '--fast',
      'stop',
    ]);
    assert.deepEqual(words('command: ${CMD:-serve --port 80}'), ['serve', '--port', '80']);
    assert.deepEqual(words('command:', 'entrypoint: []'), []);
    assert.deepEqual(words('command: >', '  one', '  two'), ['one', 'two']);
  });

  it('has labels of the service and of its deployment, in either form', () => {
    const facts = read(web('image: a', 'labels: [a.b=1, "flag", "c=${C:-2}"]', 'deploy: {labels: {d: true, a.b: 3}}'));
    assert.deepEqual(
      [...facts.service('web').labels].map(([key, { text }]) => [key, text]),
      [
        ['a.b', '3'],
        ['flag', ''],
        ['c', '2'],
        ['d', 'true'],
      ],
    );
  });

  it('has environment in either form; a name alone takes the variable, an unknown variable is unknown', () => {
    const expected = [
      ['A', '1'],
      ['B', 'from .env'],
      ['C', undefined],
      ['D', ''],
      ['E', 'x=y'],
      ['F', undefined],
      ['G', 'true'],
      ['H', '$HOME'],
    ];
    const settings = (text: string) =>
      read(text, { variables: { B: 'from .env' } })
        .container('web')
        .environment.map(({ name, value }) => [name, value]);
    assert.deepEqual(
      settings(web('image: a', 'environment: [A=1, B, C, D=, "E=x=y", "F=${F}", G=true, H=$$HOME]')),
      expected,
    );
    assert.deepEqual(
      settings(web('image: a', 'environment: {A: 1, B: , C: , D: "", E: x=y, F: "${F}", G: true, H: $$HOME}')),
      expected,
    );
  });

  it('counts its instances', () => {
    const table: readonly (readonly [readonly string[], number | null, string, boolean])[] = [
      [[], 1, 'web', false],
      [['scale: 3'], 3, '3', true],
      [['deploy: {replicas: 2}'], 2, '2', true],
      [['deploy: {replicas: 2}', 'scale: 4'], 2, '2', true],
      [['deploy: {mode: global}'], null, 'global', true],
      [['deploy: {replicas: "${N:-5}"}'], 5, '"${N:-5}"', true],
      [['deploy: {replicas: "${N}"}'], null, '"${N}"', true],
      [['scale: 0'], 0, '0', true],
    ];
    for (const [lines, count, mark, explicit] of table) {
      const facts = read(web('image: a', ...lines));
      const { instances, off } = facts.service('web');
      assert.deepEqual(
        [instances.min, instances.max, facts.at(instances.at), instances.explicit, off],
        [count, count, mark, explicit, count === 0],
        lines.join(),
      );
    }
  });

  it('lives as long as its deployment says', () => {
    const life = (line: string) => read(web('image: a', line)).service('web').lifecycle;
    assert.equal(life('restart: always'), 'service');
    assert.equal(life('deploy: {mode: global}'), 'per-node');
    assert.equal(life('deploy: {mode: replicated-job}'), 'one-shot');
    assert.equal(life('deploy: {mode: global-job}'), 'one-shot');
    assert.equal(life('deploy: {restart_policy: {condition: none}}'), 'one-shot');
  });

  it('is one-shot when another waits for its end', () => {
    const facts = read(
      'services:\n  init: {image: a}\n  web: {image: b, depends_on: {init: {condition: service_completed_successfully}}}\n',
    );
    assert.equal(facts.service('init').lifecycle, 'one-shot');
    assert.equal(facts.links[0]?.required, false);
  });

  it('is optional under a profile, and nothing while it is only a key', () => {
    const facts = read('services:\n  web: {image: a, profiles: [debug]}\n  db:\n  text: x\n');
    assert.equal(facts.service('web').optional, true);
    assert.deepEqual(
      facts.components.map(({ id }) => id),
      ['web'],
    );
  });

  it('says what stands in the way of a second container', () => {
    const kinds = (...lines: string[]) =>
      read(web('image: a', ...lines))
        .service('web')
        .constraints.map(({ kind }) => kind);
    assert.deepEqual(kinds('ports: ["80:80", 443]', 'container_name: x', 'network_mode: host'), [
      'fixed-host-port',
      'container-name',
      'host-network',
    ]);
    assert.deepEqual(
      kinds('deploy: {placement: {constraints: ["node.hostname == a", "node.role == manager", node.id==b]}}'),
      ['pinned-to-node', 'pinned-to-node'],
    );
    assert.deepEqual(kinds('ports: ["8080-8090:80"]'), []);
  });

  it('is reached by users through ports, the host network and the routers that labels name', () => {
    const says = (...lines: string[]) =>
      read(web('image: a', ...lines))
        .service('web')
        .exposures.map((each) => each.kind);
    assert.deepEqual(says('ports: ["80:80", "127.0.0.1:81:81"]', 'expose: [9000]'), ['published-port']);
    assert.deepEqual(says('network_mode: host'), ['host-port']);
    assert.deepEqual(says('labels: ["traefik.http.routers.web.rule=Host(`a`)"]'), ['ingress']);
    assert.deepEqual(says('labels: {traefik.enable: false, "traefik.http.routers.web.rule": x}'), []);
    assert.deepEqual(says('deploy: {labels: {traefik.http.routers.web.rule: x}}'), ['ingress']);
    assert.deepEqual(says('labels: {caddy: example.com}'), ['ingress']);
    assert.deepEqual(says('environment: {VIRTUAL_HOST: a.example.com}'), ['ingress']);
  });

  it('names its secrets and configs', () => {
    const facts = read(web('image: a', 'secrets: [db-password, {source: cert, target: /cert}]', 'configs: [site]'));
    assert.deepEqual(facts.service('web').secrets, ['db-password', 'cert', 'site']);
  });
});
