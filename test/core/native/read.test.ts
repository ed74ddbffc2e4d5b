import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config';
import type { Span } from '../../../src/core/model/span';
import type { SystemFacts } from '../../../src/core/model/system';
import { nativeReader } from '../../../src/core/readers/native';
import { parseFile } from '../../../src/core/yaml/parse';

/** Reads native files that lie in one folder; the first is the root. */
function read(files: Readonly<Record<string, string>> | string): SystemFacts & { at(span: Span): string } {
  const texts = typeof files === 'string' ? { 'a.arch.yaml': files } : files;
  const group = {
    id: 'a',
    kind: 'native',
    files: Object.entries(texts).map(([name, text]) => parseFile(name, text)),
    helpers: new Map(),
    variables: new Map(),
    resolve: (_: string, path: string) => path,
    partial: false,
  } as const;
  return {
    ...nativeReader.read(group, defaultConfig),
    at: ({ file, start, end }) => new Map(Object.entries(texts)).get(file)?.slice(start, end) ?? '',
  };
}

const head = 'architecture: 1\n';

describe('native reader', () => {
  it('tells its files from others', () => {
    const accepts = (path: string, text: string) =>
      nativeReader.suspects(path, text) && nativeReader.accepts(path, parseFile(path, text));
    assert.equal(accepts('shop.arch.yaml', 'components: {}'), true);
    assert.equal(accepts('shop.yml', '# c\nname: x\narchitecture: 1 # v\n'), true);
    assert.equal(accepts('shop.yml', 'x:\n  architecture: 1\n'), false);
    assert.equal(accepts('shop.yml', 'architecture: amd64\n'), false);
    assert.equal(accepts('shop.yml', 'text: |\n  x\narchitecture: 12\n'), false);
  });

  it('reads components, counts and entry points', () => {
    const { components, problems, at } = read(
      `${head}components:\n  user: { kind: client }\n  web: { entry: true, replicas: { min: 2, max: 9 } }\n  db: { kind: database, replicas: 0 }\n  empty:\n`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      components.map(({ id, kind, instances: { min, max, explicit }, off, exposures }) => [
        id,
        kind,
        min,
        max,
        explicit,
        off,
        exposures.length,
      ]),
      [
        ['user', 'client', null, null, false, false, 1],
        ['web', 'service', 2, 9, true, false, 1],
        ['db', 'database', 0, 0, true, true, 0],
        ['empty', 'service', 1, 1, false, false, 0],
      ],
    );
    assert.deepEqual(
      components.map((component) => at(component.at)),
      ['user', 'web', 'db', 'empty'],
    );
    assert.equal(at(components[1]?.instances.at ?? { file: '', start: 0, end: 0 }), '2');
  });

  it('guesses no count from what is none', () => {
    const counts = [
      'two',
      '1.5',
      '-1',
      '',
      '[2]',
      '{ min: 5, max: 2 }',
      '{ min: x, max: 3 }',
      '{ min: -1, max: 0 }',
      '"2"',
    ];
    const { components } = read(
      `${head}components:\n${counts.map((count, index) => `  c${index}: { replicas: ${count} }\n`).join('')}`,
    );
    assert.deepEqual(
      components.map(({ instances: { min, max, explicit }, off }) => [min, max, explicit, off]),
      [
        ...Array.from({ length: 6 }, () => [null, null, true, false]),
        [null, 3, true, false],
        [null, null, true, false],
        [2, 2, true, false],
      ],
    );
    assert.equal(components[0]?.instances.source, '`replicas` names no count');
  });

  it('says that a range ends before it begins', () => {
    const { problems, at } = read(`${head}components:\n  web: { replicas: { min: 5, max: 2 } }\n`);
    assert.deepEqual(
      problems.map((problem) => [problem.rule, at(problem.at), problem.message]),
      [['schema', '2', '`web` has at least 5 instances but at most 2; raise `max` or lower `min`.']],
    );
  });

  it('reads no component from what is no mapping, yet knows its name', () => {
    const { components, links, problems, at } = read(
      `${head}components:\n  a: { uses: [b, c] }\n  b: service\n  c: [x]\ndecisions: [{ about: [b] }]\n`,
    );
    assert.deepEqual(
      components.map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(links, []);
    assert.deepEqual(
      problems.map((problem) => [problem.rule, at(problem.at)]),
      [
        ['schema', 'service'],
        ['schema', 'c'],
      ],
    );
  });

  it('asks whether a known word was meant', () => {
    const { problems } = read(`${head}components:\n  a: { kind: servce, needs: [contxt] }\n`);
    assert.deepEqual(
      problems.map(({ message, correction }) => [message, correction?.title]),
      [
        ['`servce` is no `kind` Statewise knows; write `service` if that is meant.', 'Change `servce` to `service`'],
        [
          '`contxt` is no word of `needs` Statewise knows; write `context` if that is meant.',
          'Change `contxt` to `context`',
        ],
      ],
    );
  });

  it('reads links in every form, and the store state is kept in', () => {
    const { links } = read(
      `${head}components:\n  web:\n    state: [{ holds: cart, kind: session, kept: { in: redis } }]\n    uses:\n      - db\n      - { component: mail, required: false, mode: async }\n      - any-of: [a, b]\n  db:\n  mail:\n  a:\n  b:\n  redis:\n`,
    );
    assert.deepEqual(
      links.map(({ to, required, mode, anyOf }) => [to, required, mode, anyOf]),
      [
        ['db', true, 'sync', undefined],
        ['mail', false, 'async', undefined],
        ['a', true, 'sync', 'web uses 2'],
        ['b', true, 'sync', 'web uses 2'],
        ['redis', true, 'sync', undefined],
      ],
    );
  });

  it('pins what a balancer hands requests to, else the component itself', () => {
    const { components, at } = read(
      `${head}components:\n  edge:\n    kind: load-balancer\n    affinity: { by: cookie, ttl: 1h }\n    uses: [web]\n  web:\n  chat: { affinity: client-ip }\n  free: { affinity: none }\n`,
    );
    const pins = components.flatMap(({ id, pins: found }) =>
      found.map((pin) => [id, pin.by, pin.says, at(pin.at), pin.removable.map(at)]),
    );
    assert.deepEqual(pins, [
      ['web', 'cookie', '`affinity: cookie` on `edge` for 1h', 'cookie', ['    affinity: { by: cookie, ttl: 1h }\n']],
      ['chat', 'client-ip', '`affinity: client-ip` on `chat`', 'client-ip', ['affinity: client-ip']],
    ]);
  });

  it('reads decisions', () => {
    const { decisions, at } = read(
      `${head}components: { web: }\ndecisions:\n  - about: [web]\n    choice: stateful\n    because: it fits\n    costs: [harder-to-scale]\n    accepts: [sticky-session]\n    owner: ops\n    revisit: 2027-05-24\n`,
    );
    const [decision] = decisions;
    assert.ok(decision);
    assert.equal(at(decision.at), 'about');
    assert.deepEqual(
      [decision.about, decision.accepts, decision.costs].map((texts) => texts.map((text) => text.text)),
      [['web'], ['sticky-session'], ['harder-to-scale']],
    );
    assert.deepEqual(
      [decision.reason?.text, decision.until?.text, decision.owner, decision.choice?.text],
      ['it fits', '2027-05-24', 'ops', 'stateful'],
    );
  });

  it('puts imports together and reports what leads nowhere', () => {
    const system = read({
      'a.arch.yaml': `${head}imports: [b.arch.yaml, gone.arch.yaml]\ncomponents:\n  web: { uses: [orders-db, payment, xx] }\n`,
      'b.arch.yaml': `${head}components:\n  order-db: { kind: database }\n  web:\n  payment:\ndecisions:\n  - about: [shop]\n`,
    });
    assert.deepEqual(
      system.components.map(({ id }) => id),
      ['web', 'order-db', 'payment'],
    );
    assert.deepEqual(
      system.problems.map((problem) => [problem.rule, system.at(problem.at), problem.correction?.title]),
      [
        ['unresolved-reference', 'gone.arch.yaml', undefined],
        ['duplicate-component', 'web', undefined],
        ['unresolved-reference', 'orders-db', 'Change `orders-db` to `order-db`'],
        ['unresolved-reference', 'xx', undefined],
        ['unresolved-reference', 'shop', undefined],
      ],
    );
  });

  it('keeps quiet about the schema and references while the syntax is broken', () => {
    const system = read(`${head}components:\n  web: { uses: [gone], repicas: 2\n  db: x\n`);
    assert.deepEqual(system.problems, []);
    assert.equal(system.partial, true);
  });
});
