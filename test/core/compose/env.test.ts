import assert from 'node:assert/strict';
import { readEnv } from '../../../src/core/readers/compose/env';
import { read, web } from './read';

describe('Compose files of variables', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['A=VAL', 'VAL'],
    ['A="VAL"', 'VAL'],
    ["A='VAL'", 'VAL'],
    ['A=VAL # comment', 'VAL'],
    ['A=VAL# not a comment', 'VAL# not a comment'],
    ['A="VAL # not a comment"', 'VAL # not a comment'],
    ['A="VAL" # comment', 'VAL'],
    ["A='$OTHER'", '$OTHER'],
    ["A='${OTHER}'", '${OTHER}'],
    ["A='Let\\'s go!'", "Let's go!"],
    ['A="{\\"hello\\": \\"json\\"}"', '{"hello": "json"}'],
    ['A="some\\tvalue"', 'some\tvalue'],
    ["A='some\\tvalue'", 'some\\tvalue'],
    ['A=some\\tvalue', 'some\\tvalue'],
    ['A="one\ntwo"\nB=3', 'one\ntwo'],
    ['A=', ''],
    ['A=""', ''],
    ['A', undefined],
    ['# A=1', undefined],
    ['export A=1\r\nB=2', '1'],
    ['A = 1', '1'],
    ['B=x\nA=${B}y', 'xy'],
    ['A=${OUT}', 'out'],
    ['A=${NONE:-d}', 'd'],
    ['A=${NONE}', undefined],
    ['A="\\$OUT"', '$OUT'],
    ['OUT', undefined],
    ['A=1\nA=2', '2'],
    ['\uFEFFA=1', '1'],
    ['A="open', '"open'],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => assert.equal(readEnv(text, new Map([['OUT', 'out']])).get('A'), expected));
  }

  const environment = (lines: readonly string[], envFiles: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      read(web('image: a', ...lines), { envFiles, variables: { TAG: '1' } })
        .container('web')
        .environment.map(({ name, value }) => [name, value]),
    );
  const files = { 'a.env': 'A=a\nB=a\nC=${TAG}\n', 'b.env': 'B=b\n' };

  it('give settings, the last file first, and `environment` before all', () => {
    assert.deepEqual(environment(['env_file: a.env'], files), { A: 'a', B: 'a', C: '1' });
    assert.deepEqual(environment(['env_file: [a.env, b.env]'], files), { A: 'a', B: 'b', C: '1' });
    assert.deepEqual(environment(['env_file: [a.env]', 'environment: {A: own, B: }'], files), {
      A: 'own',
      B: undefined,
      C: '1',
    });
  });

  it('are taken to the letter in the format `raw`', () => {
    const raw = { 'a.env': `A='x'\nB=\${TAG} # more\nC\n# D=1\n` };
    assert.deepEqual(environment(['env_file: [{path: a.env, format: raw}]'], raw), { A: "'x'", B: '${TAG} # more' });
    assert.deepEqual(environment(['env_file: [{path: a.env}]'], raw), { A: 'x', B: '1' });
  });

  it('give labels as well, which `labels` override', () => {
    const labels = (...lines: readonly string[]) =>
      Object.fromEntries(
        [
          ...read(web('image: a', ...lines), { envFiles: { 'a.labels': 'com.acme.a=1\ncom.acme.b=2\n' } }).service(
            'web',
          ).labels,
        ].map(([name, { text }]) => [name, text]),
      );
    assert.deepEqual(labels('label_file: a.labels'), { 'com.acme.a': '1', 'com.acme.b': '2' });
    assert.deepEqual(labels('label_file: [gone.labels, a.labels]', 'labels: [com.acme.b=3]'), {
      'com.acme.a': '1',
      'com.acme.b': '3',
    });
  });

  it('may be missing, optional or not', () => {
    assert.deepEqual(environment(['env_file: [{path: b.env, required: true}, {path: x, required: false}]'], files), {
      B: 'b',
    });
    assert.deepEqual(environment(['env_file: gone.env'], files), {});
  });

  it('lie beside the file that names them, are merged, and lead to links marked where they are named', () => {
    const facts = read(
      {
        'app/compose.yaml':
          'services:\n  web:\n    extends: {file: ../base/base.yaml, service: web}\n    env_file: own.env\n  db: {image: postgres}\n',
      },
      {
        helpers: { 'base/base.yaml': 'services: {web: {image: a, env_file: base.env}}\n' },
        envFiles: { 'base/base.env': 'A=1', 'app/own.env': 'DATABASE_URL=postgres://db/x' },
      },
    );
    assert.deepEqual(
      facts.container('web').environment.map(({ name }) => name),
      ['A', 'DATABASE_URL'],
    );
    assert.deepEqual(
      facts.links.map(({ from, to, at }) => [from, to, facts.at(at)]),
      [['web', 'db', 'own.env']],
    );
  });
});
