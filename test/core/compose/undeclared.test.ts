import assert from 'node:assert/strict';
import { read } from './read';

/** Each problem of a project: what it marks and what it says. */
function problems(...args: Parameters<typeof read>): (readonly [string, string])[] {
  const facts = read(...args);
  return facts.problems.map(({ at, message }) => [facts.at(at), message] as const);
}

const service = (lines: string) => `services:\n  web:\n    image: a\n${lines.replace(/^(?=.)/gm, '    ')}\n`;

describe('Compose names that no top-level section declares', () => {
  it('are volumes, networks, configs and secrets in every form', () => {
    assert.deepEqual(problems(service('volumes: ["data:/x"]')), [
      ['data', '`web` mounts the volume `data`, which the top-level `volumes` does not declare; declare it there.'],
    ]);
    assert.deepEqual(problems(service('networks: {back: {aliases: [x]}}')), [
      ['back', '`web` joins the network `back`, which the top-level `networks` does not declare; declare it there.'],
    ]);
    const marks = (lines: string) => problems(service(lines)).map(([mark]) => mark);
    assert.deepEqual(marks('volumes: [data:/x:ro, {type: volume, source: more, target: /y}]'), ['data', 'more']);
    assert.deepEqual(marks('networks: [default, front, back]'), ['front', 'back']);
    assert.deepEqual(marks('configs: [a, {source: b}]\nsecrets: [c, {source: d}]\nbuild: {context: ., secrets: [e]}'), [
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('come with the name that was meant', () => {
    const facts = read(`${service('volumes: ["dta:/x"]')}volumes: {data: {}}\n`);
    assert.deepEqual(
      facts.problems.map(({ message, component, correction }) => [message, component, correction?.edits[0]?.text]),
      [
        [
          '`web` mounts the volume `dta`, which the top-level `volumes` does not declare; write `data` if that is meant.',
          'web',
          'data',
        ],
      ],
    );
    assert.match(
      problems(service('volumes: ["data/x:/x"]'))[0]?.[1] ?? '',
      /write `\.\/data\/x` if a folder is meant\.$/,
    );
  });

  it('are none where Swarm fills the name in for each task', () => {
    assert.deepEqual(
      problems(
        service('volumes: ["data-{{.Task.Slot}}:/x", {type: volume, source: "{{.Node.Hostname}}", target: /y}]'),
      ),
      [],
    );
  });

  it('are none where they are declared, in whatever way and file', () => {
    const used = service(
      'volumes: [data:/x]\nnetworks: [back]\nconfigs: [c]\nsecrets: [{source: s}]\nbuild: {context: ., secrets: [s]}',
    );
    const declared =
      'volumes: {data: }\nnetworks: {back: {external: true}}\nconfigs: {c: {file: c}}\nsecrets: {s: {environment: S}}\n';
    assert.deepEqual(problems(used + declared), []);
    assert.deepEqual(problems({ 'compose.yaml': used, 'compose.override.yaml': `services: {}\n${declared}` }), []);
    assert.deepEqual(problems(`x-v: &v {data: {}}\n${service('volumes: [data:/x]')}volumes: {<<: *v}\n`), []);
  });

  it('are none where no name is meant', () => {
    for (const lines of [
      'volumes: ["./a:/x", "../a:/x", "~/a:/x", "/a:/x", "C:\\\\a:/x", "c:/a:/x", "/x", "${DATA}:/x", "$DATA:/x"]',
      'volumes: [{type: bind, source: a, target: /x}, {type: tmpfs, target: /x}, {type: volume, target: /x}]',
      'networks: {default: }',
      'network_mode: host',
      'secrets: ["${SECRET:-s}"]',
    ])
      assert.deepEqual(problems(service(lines)), [], lines);
  });

  it('are not looked for where another file may declare them', () => {
    const text = service('networks: [back]');
    assert.deepEqual(problems({ 'compose.monitoring.yaml': text }), []);
    assert.deepEqual(problems({ 'docker-compose-dev.yml': text }), []);
    assert.deepEqual(problems(`include: [other.yaml]\n${text}`), []);
    assert.equal(problems({ 'docker-compose.yml': text }).length, 1);
    assert.equal(problems({ 'deploy/stack.yml': text }).length, 1);
    assert.equal(problems({ 'compose.a.yaml': text, 'compose.b.yaml': service('image: b') }).length, 1);
  });

  it('that came in from another file are marked at the service', () => {
    const found = problems('services:\n  web: {extends: {file: base.yml, service: web}}\n', {
      helpers: { 'base.yml': 'services:\n  web: {image: a, volumes: [data:/x]}\nvolumes: {data: }\n' },
    });
    assert.deepEqual(
      found.map(([mark]) => mark),
      ['web'],
    );
  });
});
