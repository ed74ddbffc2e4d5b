import assert from 'node:assert/strict';
import { parseFile } from '../../../src/core/yaml/parse';
import { faults, FILE } from './read';

describe('YAML problems', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['a: 1\na: 2\n', ['a']],
    ['a: {b: 1, b: 2, b: 3}\n', ['b', 'b']],
    ['a: [1, 2\nc: 3\n', ['[']],
    ['a: [\n', ['[']],
    ['a: {b: 1\n', ['{']],
    ['a: "b\n', ['"']],
    ['a: [ # c\r\n\r\n', ['[']],
    ['a: b: c\n', ['b: c']],
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
    ['a: &x [1\nb: *x\nb: *y\n', ['[']],
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

  it('say what to do about the slips people make', () => {
    const table: readonly (readonly [string, RegExp])[] = [
      ['a:\n  cmd: echo b: c\n', /^The value of `cmd` holds a colon.*; put the whole value in quotes\.$/],
      ['a: "x": y\n', /^The value of `a` holds a colon/],
      ['a:\n\tb: 2\n', /^This line is indented with a tab.*; use blanks instead\.$/],
      ['a:\n  b: 1\n c: 2\n', /^`c` does not line up .*same indentation/],
      ['a:\n  b: 1\n   c: 2\n', /^`c` is indented deeper than `b`, which has a value already/],
      ['a:\n  b: 1\n   more\n   c: 2\n', /^`c` is indented deeper than `b`/],
      ['a:\n  - x\n - y\n', /^This line does not line up/],
      ["a: 'b\nc: 1\n", /^The text that opens here with `'` does not end; add the closing quote\.$/],
      ['a: {b: [1\nc: 3\n', /^The `\[` opened here is not closed; add `\]`/],
      ['a: {b: "]", c: [1]\nd: 3\n', /^The `\{` opened here is not closed; add `\}`/],
      ['a:\n  image:nginx\n  ports: [1]\n', /^`image` has no blank behind its colon; write `image: `/],
      ['a: 1\nfoo\nb: 2\n', /^This line is neither `key: value` nor `- item`/],
      ['a: 1\n- b\n', /^This item of a list stands among keys/],
      ['- a\nb: 1\n', /^`b` stands where no key can be/],
      ['a: "x" y\n', /^The value of `a` goes on behind its end; put the whole value in one pair of quotes\.$/],
      ['a: - b\n', /^A list cannot begin on the line of `a:`/],
      ['a: }\n', /^This `\}` closes nothing/],
      ['a: @b\n', /^The value of `a` begins with `@`.*put it in quotes\.$/],
      ['a: `b\n', /^The value of `a` begins with a backtick/],
      ['a: {b: 1 c: 2}\n', /^A comma is missing/],
      ['a: ["x" "y"]\n', /^A comma is missing before this item; add it\.$/],
      ['a: 1\na: 2\n', /^The key `a` is given twice in this mapping; keep one of them\.$/],
      [`a: ${'['.repeat(300)}`, /^The file nests more than 200 levels deep/],
    ];
    for (const [text, expected] of table) assert.match(faults(text)[0]?.[0] ?? '', expected, text);
  });

  it('find their place behind a byte order mark and in later documents', () => {
    assert.deepEqual(
      faults('\uFEFFa: 1\n---\nb: [1\n---\nc: d: e\n').map(([, mark]) => mark),
      ['[', 'd: e'],
    );
    assert.deepEqual(
      faults('\uFEFFa: b: c\n').map(([, mark]) => mark),
      ['b: c'],
    );
  });

  it('do not repeat the values of the file', () => {
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
      'a: 1\npassword:hunter2\n',
      'password: x\n  hunter2\n more: y\n',
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
