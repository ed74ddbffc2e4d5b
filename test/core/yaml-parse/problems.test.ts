import assert from 'node:assert/strict';
import { parseFile } from '../../../src/core/yaml/parse';
import { faults, FILE } from './read';

describe('YAML problems', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['a: 1\na: 2\n', ['a']],
    ['a: {b: 1, b: 2, b: 3}\n', ['b', 'b']],
    ['a: [1, 2\nc: 3\n', ['c']],
    ['a: [\n', ['[']],
    ['a: {b: 1\n', ['1']],
    ['a: "b\n', ['b']],
    ['a: [ # c\r\n\r\n', ['c']],
    ['a: b: c\n', ['b']],
    ['a: 1\n\tb: 2\n', ['\t']],
    ['a: *gone\nb: *gone\nc: *other\n', ['*gone', '*other']],
    ['<<: *gone\n', ['*gone']],
    ['*gone : 1\n', ['*gone']],
    ['a: &a {b: *a, c: *a}\n', ['*a']],
    ['a: *b\nb: &b 1\n', ['*b']],
    ['a: &x 1\n---\nb: *x\n', ['*x']],
    ['a: @b\nc: @d\n', ['@']],
    [']\n', [']']],
    // An error breaks anchors and keys behind it: its echoes are not reported.
    ['a: &x [1\nb: *x\nb: *y\n', ['b']],
    ['a: [\n---\nb: [\n', ['[', '[']],
  ];
  for (const [text, places] of table) {
    it(`of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        faults(text).map(([, mark]) => mark),
        places,
      );
    });
  }

  it('are sentences', () => {
    for (const [text] of table) for (const [message] of faults(text)) assert.match(message, /^[A-Z].*\.$/);
  });

  it('do not repeat the content of the file', () => {
    const texts = [
      'password: "hunter2\n',
      "password: 'hunter2\n",
      'password: "\\hunter2"\n',
      'password: "\\Uhunter2x"\n',
      'password: |hunter2\n',
      'password: >hunter2\n  x\n',
      'password: !<hunter2\n',
      'password: !hunter2!x y\n',
      'password: !!hunter2 y\n',
      'password: [hunter2 "hunter2"]\n',
      'password: "hunter2" hunter2\n',
      'password: hunter2: hunter2: x\n',
      'password: @hunter2\n',
      'password: %hunter2\n',
      '%hunter2\na: 1\n',
      'password: {hunter2\n',
      'hunter2\npassword: x\n',
      '- x\n hunter2: y\n',
      'password: !hunter2 [\n',
      '}hunter2\n',
      'a:\n  b: 1\n hunter2\n',
      'a: "x" "hunter2\n',
    ];
    for (const text of texts) for (const [message] of faults(text)) assert.doesNotMatch(message, /hunter2/, text);
  });

  it('leave the other documents readable', () => {
    const file = parseFile(FILE, 'a: 1\n---\nb: [\n---\nc: 3\n');
    assert.deepEqual(
      file.documents.map(({ root }) => root?.type === 'map' && [...root.entries.keys()]),
      [['a'], ['b'], ['c']],
    );
    assert.equal(file.problems.length, 1);
  });

  it('keep the first of two equal keys', () => {
    const root = parseFile(FILE, 'a: 1\na: 2\n').documents[0]?.root;
    const first = root?.type === 'map' ? root.entries.get('a')?.value : undefined;
    assert.equal(first?.type === 'scalar' && first.value, 1);
  });
});
