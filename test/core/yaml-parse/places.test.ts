import assert from 'node:assert/strict';
import type { Located } from '../../../src/core/yaml/located';
import { content, found, marked, plain, sound, value } from './read';

describe('YAML places', () => {
  const marks = (text: string, node: Located): string => marked(text, node.at);

  it('mark keys and values, whatever their style', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['k: plain text # c\n', 'k', 'plain text'],
      ['"k": "two"\n', '"k"', '"two"'],
      ["'k': 'it''s'\n", "'k'", "'it''s'"],
      ['k:   0644\n', 'k', '0644'],
      ['{k: v}\n', 'k', 'v'],
      ['k: !!str 5\n', 'k', '5'],
      ['k: &name v\n', 'k', 'v'],
      ['k:\n  - a\n', 'k', 'k'],
      ['k:\n  in: a\n', 'k', 'k'],
      ['k: |\n  text\n', 'k', 'k'],
      ['k: >-\n  text\n', 'k', 'k'],
      ['k:\n', 'k', 'k'],
      ['k: # nothing yet\n', 'k', 'k'],
      ['? k\n: v\n', 'k', 'v'],
    ];
    for (const [text, key, mark] of cases) {
      const pair = found(content(text), 'k');
      assert.deepEqual([marked(text, pair.at), marks(text, pair.value)], [key, mark], text);
    }
  });

  it('mark items of a sequence, its mappings by their first key, and what is empty by the sequence', () => {
    const text = 'list:\n  - one\n  - name: two\n    size: 2\n  -\n  - [a, b]\n  - {}\n';
    const list = value(content(text), 'list');
    assert.equal(list.type, 'seq');
    assert.deepEqual(list.type === 'seq' && list.items.map((item) => marks(text, item)), [
      'one',
      'name',
      'list',
      'a',
      '{}',
    ]);
    assert.equal(marks('a: 1\n', content('a: 1\n')), 'a');
    assert.equal(marks('# c\n---\na: 1\n', content('# c\n---\na: 1\n')), 'a');
    assert.equal(marks('- x\n', content('- x\n')), 'x');
  });

  it('mark the extent of mappings and sequences', () => {
    const text = 'a:\n  b: {x: 1, y: 2}\n  c:\n    - 1\n    - 2\n';
    const root = content(text);
    const extent = (...path: string[]): string => {
      const node = value(root, ...path);
      return node.type === 'scalar' ? '' : marked(text, node.extent).trimEnd();
    };
    assert.equal(extent('a', 'b'), '{x: 1, y: 2}');
    assert.equal(extent('a', 'c'), '- 1\n    - 2');
    assert.equal(extent('a'), text.slice(5).trimEnd());
  });

  it('keep an aliased value at the place it was written', () => {
    const text = 'a: &x {b: 1}\nc: *x\nd: *x\n';
    const root = content(text);
    assert.equal(value(root, 'c'), value(root, 'a'));
    assert.equal(marks(text, value(root, 'd', 'b')), '1');
    assert.equal(plain(content('k: &n name\n*n : v\n')) !== undefined, true);
    assert.deepEqual(plain(content('k: &n name\n*n : v\n')), { k: 'name', name: 'v' });
  });

  it('merge: own keys win wherever they stand, the first source wins, and the merge key is remembered', () => {
    const text =
      'a: &a {p: 1, q: 1, r: 1}\nb: &b {p: 2, s: 2}\nc:\n  q: 3\n  <<: [*a, *b]\nd: {<<: *a, <<: *b}\ne: {<<: {p: 5}}\n';
    const root = content(text);
    assert.deepEqual(plain(value(root, 'c')), { q: 3, p: 1, r: 1, s: 2 });
    assert.deepEqual(plain(value(root, 'd')), { p: 1, q: 1, r: 1, s: 2 });
    assert.deepEqual(plain(value(root, 'e')), { p: 5 });
    const merged = found(root, 'c', 's');
    assert.deepEqual(
      [marked(text, merged.at), marks(text, merged.value), merged.via && marked(text, merged.via)],
      ['s', '2', '<<'],
    );
    assert.equal(merged.via?.start, text.indexOf('<<'));
    assert.equal(found(root, 'c', 'q').via, undefined);
  });

  it('take `<<` in quotes for a key', () => {
    assert.deepEqual(plain(content('a: &a {x: 1}\nb: {"<<": *a}\n')), { a: { x: 1 }, b: { '<<': { x: 1 } } });
  });

  it('keep the text of numbers and booleans as written', () => {
    const root = content('a: 0755\nb: on\nc: yes\nd: True\ne: 1_000\nf: 5432:5432\ng: null\nh: ~\n');
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => {
        const node = value(root, key);
        return node.type === 'scalar' ? node.text : '';
      }),
      ['0755', 'on', 'yes', 'True', '1_000', '5432:5432', '', ''],
    );
  });

  it('keep local tags and nothing of the others', () => {
    const root = content('a: !reset []\nb: !override {c: 1}\nd: !reset null\ne: !!str 5\nf: plain\ng: ! x\n');
    assert.deepEqual(
      ['a', 'b', 'd', 'e', 'f', 'g'].map((key) => value(root, key).tag),
      ['!reset', '!override', '!reset', undefined, undefined, undefined],
    );
  });

  it('count a BOM and carriage returns as the editor does: as characters of the text', () => {
    const text = '\uFEFFa: 1\r\nb:\r\n  - x\r\n---\r\nc: "é😀"\r\nd: 2\r\n';
    const file = sound(text);
    const [first, second] = file.documents;
    assert.ok(first?.root && second?.root);
    assert.deepEqual([marked(text, found(first.root, 'a').at), marks(text, value(first.root, 'a'))], ['a', '1']);
    const list = value(first.root, 'b');
    assert.equal(list.type === 'seq' && list.items[0] && marks(text, list.items[0]), 'x');
    assert.deepEqual([marks(text, value(second.root, 'c')), marked(text, found(second.root, 'd').at)], ['"é😀"', 'd']);
    assert.deepEqual(plain(second.root), { c: 'é😀', d: 2 });
  });

  it('tell documents apart', () => {
    const cases: readonly (readonly [string, readonly unknown[]])[] = [
      ['', []],
      ['# only a comment\n', []],
      ['---\n', [null]],
      ['a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
      ['---\na: 1\n--- # c\nb: 2\n', [{ a: 1 }, { b: 2 }]],
      ['a: 1\n...\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
      ['%YAML 1.2\n---\na: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
      ['a: |\n  x\n  ---\n  y\n---\nb: 2\n', [{ a: 'x\n---\ny\n' }, { b: 2 }]],
      ['---a: 1\n', [{ '---a': 1 }]],
      ['a: x\u2028--- y\n', [{ a: 'x\u2028--- y' }]],
      ['--- {a: 1}\n--- text\n', [{ a: 1 }, 'text']],
    ];
    for (const [text, expected] of cases)
      assert.deepEqual(
        sound(text).documents.map(({ root }) => plain(root) ?? null),
        expected,
        JSON.stringify(text),
      );
  });

  it('see keys that are collections, as an unquoted Go template is', () => {
    assert.equal(sound('a: {{ .Values.x }}\n').templated, true);
    assert.equal(sound('? [a]\n: b\n').templated, true);
    assert.equal(sound("a: '{{ .Values.x }}'\nb: {c: {d: 1}}\n").templated, false);
  });
});
