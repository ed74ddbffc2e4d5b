import assert from 'node:assert/strict';
import { MAX_DEPTH, tooDeep } from '../../../src/core/yaml/depth';
import type { Located } from '../../../src/core/yaml/located';
import { nestsDeeper } from '../../../src/core/yaml/nesting';
import { parseFile, type ParsedFile } from '../../../src/core/yaml/parse';
import { faults, FILE, sound } from './read';

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('Hostile YAML', () => {
  const deep: Readonly<Record<string, string>> = {
    'flow sequences': '['.repeat(10_000),
    'flow mappings': '{a: '.repeat(10_000),
    'closed flow sequences': `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
    'compact dashes': '- '.repeat(10_000),
    'compact dashes over lines': repeat(60, (line) => ' '.repeat(line * 200) + '- '.repeat(100)),
    'dashes with tabs': '-\t'.repeat(10_000),
    'explicit keys': '? '.repeat(10_000),
    'explicit values': ': '.repeat(10_000),
    'block mappings': repeat(1_000, (line) => `${' '.repeat(line)}a:`),
    'brackets behind what looks like block text': `a: {"x |\n  ": ${'['.repeat(10_000)}`,
    'brackets that quotes seem to close': '[ "]", '.repeat(10_000),
    'brackets on lines of their own': '[\na, '.repeat(10_000),
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`10,000 levels of ${name} end in one problem`, () => {
      const file = parseFile(FILE, text);
      assert.equal(file.problems.length, 1);
      assert.match(file.problems[0]?.message ?? '', /levels deep/);
    });
  }

  it('depth below the limit is read', () => {
    const levels = MAX_DEPTH - 1;
    const file = sound(`a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`);
    assert.equal(height(file.documents[0]?.root), levels + 1);
  });

  const depths: readonly (readonly [string, number])[] = [
    ['- - - x\n', 4],
    ['a:\n  b:\n    - c: [d]\n', 4],
    ['[a, [b, {c: "]}[[["}]] # [[[[\n', 3],
    ["a: it's [[ \"[[\nb:\n  - '[[[['\n", 3],
    ['a: &x !y [&z [1]]\n---\n[1]\n', 2],
    ['? a\n: - b\n', 3],
    ['a: |\n [\n  [\n   [\nb: >-\n {{{{\n', 1],
    ['a: b\n  c\n   d\n    e\n', 1],
  ];
  for (const [text, depth] of depths) {
    it(`${JSON.stringify(text)} has ${depth} levels`, () => {
      assert.equal(nestsDeeper(text, depth), false);
      assert.equal(nestsDeeper(text, depth - 1), true);
    });
  }

  it('brackets in quotes, comments and plain text are no depth', () => {
    for (const line of ['  k%: "\\e[1m{"', "  k%: '[{'", '  k%: echo [{', '  k%: 1 # [{'])
      sound(`a:\n${repeat(500, (index) => line.replace('%', String(index)))}\n`);
  });

  it('what only looks flat and is not comes back cut', () => {
    const file = parseFile(FILE, `${'[ "]", '.repeat(MAX_DEPTH + 50)}${']'.repeat(MAX_DEPTH + 50)}\n`);
    assert.deepEqual(
      file.problems.map(({ message }) => message),
      [`The document nests more than ${MAX_DEPTH} levels deep; the rest is not read.`],
    );
    assert.ok(height(file.documents[0]?.root) <= MAX_DEPTH + 1);
  });

  it('a long flat file is looked at once more and read', () => {
    assert.equal(tooDeep(`[${'[1],'.repeat(10_000)}]`), false);
  });

  it('brackets and steps of block text are no depth', () => {
    sound(`script: |\n${repeat(500, () => '  echo "\\033[1m{"')}\nnext: 1\n`);
    sound(`art: >-\n${repeat(500, (line) => ' '.repeat(line + 1) + 'x')}\nnext: 1\n`);
    sound(`list:\n  - |\n${repeat(500, () => '    [')}\n  - &a !!str |2 # c\n${repeat(500, () => '    {')}\n`);
  });

  it('a bomb of aliases ends in one problem, and what is left can be walked', () => {
    const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${repeat(30, (level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`)}\n`;
    const file = parseFile(FILE, bomb);
    assert.match(
      file.problems.map(({ message }) => message).join(),
      /^The aliases of this document stand for more than \d+ values; the rest is not read\.$/,
    );
    assert.ok(size(file.documents[0]?.root) < 3_000_000);
  });

  it('a bomb of merge keys does as well', () => {
    const keys = Array.from({ length: 1_000 }, (_, index) => `k${index}: 1`).join(', ');
    const file = parseFile(FILE, `a: &a {${keys}}\n${repeat(300, (line) => `b${line}: {<<: *a}`)}\n`);
    assert.equal(file.problems.length, 1);
    assert.match(file.problems[0]?.message ?? '', /^The aliases of this document/);
  });

  it('a chain of aliases does not become deep', () => {
    for (const link of [
      (index: number) => `a${index + 1}: &a${index + 1} [*a${index}]`,
      (index: number) => `a${index + 1}: &a${index + 1} {b: *a${index}}`,
    ]) {
      const file = parseFile(FILE, `a0: &a0 {x: 1}\n${repeat(500, link)}\n`);
      assert.deepEqual(
        file.problems.map(({ message }) => message),
        [`Aliases make this document more than ${MAX_DEPTH} levels deep; the rest is not read.`],
      );
      assert.ok(height(file.documents[0]?.root) <= MAX_DEPTH + 1);
    }
  });

  it('real merges by the hundred are no bomb', () => {
    sound(
      `x-common: &common {restart: always, environment: {A: 1, B: 2}}\nservices:\n${repeat(800, (line) => `  s${line}: {<<: *common, image: i}`)}\n`,
    );
  });

  it('cyclic anchors are cut', () => {
    for (const text of [
      'a: &a [*a]\n',
      'a: &a {b: &b {c: *a, d: *b}}\n',
      '&a [&b {x: *b}, *a]\n',
      'a: &a {<<: *a}\n',
    ]) {
      const file = parseFile(FILE, text);
      assert.ok(
        file.problems.length > 0 && file.problems.every(({ message }) => message.includes('inside its own anchor')),
        text,
      );
      assert.ok(height(file.documents[0]?.root) < 10);
    }
  });

  const sample = [
    '\uFEFF# head\r\n%TAG ! x\n---\n',
    'x-base: &base\n  image: "a:${TAG:-1}"\n  env: {A: [1, {b: c}], "q": \'it\'\'s\'}\n',
    'services:\n  web:\n    <<: *base\n    command: |-\n      run --x\n\n    ports: ["80:80", 443]\n  ? key\n  : value\n',
    '... \n---\n- &a *b\n- !reset []\n- >\n  folded\n---\nlast: 1\n',
  ];

  it('every prefix and every suffix of a text is read without throwing', () => {
    const text = sample.join('');
    for (let cut = 0; cut <= text.length; cut++)
      for (const part of [text.slice(0, cut), text.slice(cut)]) check(part, parseFile(FILE, part));
  });

  it('so is a text with any character in any place', () => {
    const text = sample.slice(1).join('');
    for (const char of [
      '\t',
      '\0',
      '"',
      '{',
      '[',
      ']',
      '&',
      '*',
      '!',
      '|',
      '%',
      '\n',
      '\r',
      '-',
      ':',
      '#',
      '\uD800',
      '\u2028',
    ]) {
      for (let at = 0; at < text.length; at += 11) {
        const changed = text.slice(0, at) + char + text.slice(at);
        check(changed, parseFile(FILE, changed));
      }
    }
  });

  it('says what is wrong with text that is no YAML', () => {
    assert.deepEqual(faults('{'.repeat(50)).length, 1);
  });
});

/** Problems can be underlined, and every place lies inside the text. */
function check(text: string, file: ParsedFile): void {
  for (const { at, message } of file.problems) {
    assert.ok(
      at.start >= 0 && at.end <= text.length && at.end > at.start,
      `${message} at ${at.start}-${at.end} of ${JSON.stringify(text)}`,
    );
    assert.doesNotMatch(text.slice(at.start, at.end), /\n/);
  }
  for (const { root, extent } of file.documents) {
    assert.ok(extent.start >= 0 && extent.end <= text.length, JSON.stringify(text));
    walk(root, (node) =>
      assert.ok(node.at.start >= 0 && node.at.end <= text.length && node.at.end >= node.at.start, JSON.stringify(text)),
    );
  }
}

function walk(node: Located | undefined, visit: (node: Located) => void): void {
  if (node === undefined) return;
  visit(node);
  for (const child of children(node)) walk(child, visit);
}

function children(node: Located): readonly Located[] {
  if (node.type === 'seq') return node.items;
  return node.type === 'map' ? [...node.entries.values()].map(({ value }) => value) : [];
}

function height(node: Located | undefined): number {
  return node === undefined ? 0 : 1 + Math.max(0, ...children(node).map(height));
}

function size(node: Located | undefined): number {
  let count = 0;
  walk(node, () => count++);
  return count;
}
