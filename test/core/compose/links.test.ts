import assert from 'node:assert/strict';
import { read } from './read';

describe('Compose links', () => {
  const links = (text: string) =>
    read(text).links.map(
      ({ from, to, required, evidence }) => `${from}${required ? ' -> ' : ' ~> '}${to} (${evidence})`,
    );
  const services = (lines: string) =>
    `services:\n  web:\n    image: a\n${lines.replace(/^/gm, '    ')}\n  db: {image: b}\n  cache: {image: c}\n`;

  const table: readonly (readonly [string, readonly string[]])[] = [
    ['depends_on: [db, cache]', ['web -> db (depends_on)', 'web -> cache (depends_on)']],
    ['depends_on: {db: {condition: service_healthy}}', ['web -> db (depends_on)']],
    ['depends_on: {db: {condition: service_started, required: false}}', ['web ~> db (depends_on)']],
    ['depends_on: {db: }', ['web -> db (depends_on)']],
    ['links: [db, "cache:store"]', ['web -> db (links)', 'web -> cache (links)']],
    ['volumes_from: [db:ro, "container:other"]', ['web ~> db (volumes_from)']],
    ['network_mode: service:db', ['web -> db (network_mode)']],
    ['network_mode: "container:x"', []],
    ['environment: {DATABASE_URL: "postgres://u:p@db:5432/x"}', ['web -> db (DATABASE_URL)']],
    ['environment: [CACHE_HOST=cache]', ['web -> cache (CACHE_HOST)']],
    ['environment: {CACHE_HOST: "${CACHE:-cache}"}', ['web -> cache (CACHE_HOST)']],
    ['command: ["--db=db:5432"]', ['web -> db (command)']],
    ['environment: {DB_USER: db, DB_NAME: cache}', []],
    ['environment: {SELF_URL: "http://web:80"}', []],
  ];
  for (const [line, expected] of table) it(line, () => assert.deepEqual(links(services(line)), expected));

  it('lead through a run of the same program that prepares a service', () => {
    const project = (init: string) =>
      links(
        `services:
  web: {image: a, depends_on: {init: {condition: service_completed_successfully}}}
  init: {${init}, depends_on: [db]}
  db: {image: b}
`,
      );
    assert.deepEqual(project('image: a'), [
      'web ~> init (depends_on)',
      'init -> db (depends_on)',
      'web -> db (depends_on)',
    ]);
    assert.deepEqual(project('image: other'), ['web ~> init (depends_on)', 'init -> db (depends_on)']);
  });

  it('are marked where they are written', () => {
    const facts = read(services('depends_on: [db]\nlinks: ["cache:x"]\nenvironment:\n  DB_URL: http://db:80'));
    assert.deepEqual(
      facts.links.map(({ at }) => facts.at(at)),
      ['db', '"cache:x"', 'http://db:80'],
    );
  });

  it('to what does not exist are problems with the name that was meant', () => {
    const problems = (text: string) => {
      const facts = read(text);
      return facts.problems.map(({ rule, message, at }) => [rule, facts.at(at), message]);
    };
    assert.deepEqual(problems('services:\n  web: {image: a, depends_on: [datbase]}\n  database: {image: b}\n'), [
      [
        'unresolved-reference',
        'datbase',
        '`depends_on` of `web` names the service `datbase`, which the project does not define; write `database` if that is meant.',
      ],
    ]);
    assert.deepEqual(problems('services:\n  web: {image: a, depends_on: {zzz: }}\n'), [
      [
        'unresolved-reference',
        'zzz',
        '`depends_on` of `web` names the service `zzz`, which the project does not define; define it, or remove it from `depends_on`.',
      ],
    ]);
    assert.deepEqual(
      read('services:\n  web: {image: a, depends_on: ["datbase"]}\n  database: {image: b}\n').problems.map(
        ({ correction }) => [correction?.title, correction?.kind],
      ),
      [['Change `datbase` to `database`', 'suggestion']],
    );
    assert.deepEqual(
      problems('services:\n  web: {image: a, extends: nope}\n')[0]?.[2],
      '`web` extends the service `nope`, which this file does not define; define it there, or remove `extends`.',
    );
    assert.deepEqual(
      problems('services:\n  web: {image: a, network_mode: "service:vnp"}\n  vpn: {image: b}\n').map(([, , message]) =>
        /write `vpn` if that is meant/.test(message ?? ''),
      ),
      [true],
    );
    assert.deepEqual(problems('include: [other.yaml]\nservices:\n  web: {image: a, depends_on: [zzz]}\n'), []);
    assert.deepEqual(
      problems('services:\n  web: {image: a, extends: basis}\n  base: {image: b}\n').map(([rule, mark]) => [
        rule,
        mark,
      ]),
      [['unresolved-reference', 'basis']],
    );
    assert.deepEqual(
      problems('services:\n  web: {image: a, extends: mid}\n  mid: {extends: basis}\n  base: {image: b}\n').length,
      1,
    );
  });
});
