import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lexer, parseDocument } from 'yaml';
import type { Edit } from '../../../src/core/finding';
import { appendDocument, insertItem, insertKey, insertPath, removeEntry, setValue } from '../../../src/core/yaml/edit';
import { get, mapAt, type Located, type LocatedMap, type LocatedSeq } from '../../../src/core/yaml/located';
import { parseFile } from '../../../src/core/yaml/parse';

function root(text: string): LocatedMap {
  const map = mapAt(parseFile('f', text).documents[0]?.root);
  assert.ok(map);
  return map;
}

function apply(text: string, edit: Edit | undefined): string {
  assert.ok(edit, 'an edit is offered');
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

function seqAt(text: string, ...path: string[]): LocatedSeq {
  const found = get(root(text), ...path);
  assert.equal(found?.type, 'seq');
  return found as LocatedSeq;
}

describe('edits', () => {
  it('inserts behind the last entry of a block mapping', () => {
    const text = 'services:\n  cart:\n    image: x # keep\n    # below\n  web:\n    image: y';
    assert.equal(
      apply(text, insertPath(text, root(text), ['services', 'cart', 'deploy'], 'replicas', '3')),
      'services:\n  cart:\n    image: x # keep\n    deploy:\n      replicas: 3\n    # below\n  web:\n    image: y',
    );
    assert.equal(
      apply(text, insertPath(text, root(text), ['services'], 'redis', 'image: redis:7\nvolumes:\n  - data:/data')),
      `${text}\n  redis:\n    image: redis:7\n    volumes:\n      - data:/data`,
    );
  });

  it('follows width, line breaks and flow style of the file', () => {
    const wide = 'a:\r\n    b:\r\n        c: 1\r\n';
    assert.equal(apply(wide, insertPath(wide, root(wide), ['a', 'd'], 'e', '2')), `${wide}    d:\r\n        e: 2\r\n`);
    const flow = 'a: { b: 1 }\nc: {}\nd: []\ne: [x]\n';
    assert.equal(
      apply(flow, insertPath(flow, root(flow), ['a', 'x'], 'y', '2')),
      flow.replace('b: 1', 'b: 1, x: { y: 2 }'),
    );
    assert.equal(apply(flow, insertPath(flow, root(flow), ['c'], 'y', '2')), flow.replace('{}', '{ y: 2 }'));
    assert.equal(apply(flow, insertItem(flow, seqAt(flow, 'd'), 'y')), flow.replace('[]', '[y]'));
    assert.equal(apply(flow, insertItem(flow, seqAt(flow, 'e'), 'y')), flow.replace('[x]', '[x, y]'));
  });

  it('goes behind block scalars, aliases, merges and lists of the parent’s indentation', () => {
    const text =
      'a: &a\n  x: 1\nb:\n  t: |\n    # text\n\n    more # text\n  # free\nc:\n- 1\n- *a\nd:\n  y: 2\n  <<: *a # m\n';
    assert.equal(
      apply(text, insertPath(text, root(text), ['b'], 'k', 'v')),
      text.replace('  # free', '  k: v\n  # free'),
    );
    assert.equal(apply(text, insertItem(text, seqAt(text, 'c'), '3')), text.replace('- *a\n', '- *a\n- 3\n'));
    assert.equal(apply(text, insertPath(text, root(text), ['d'], 'k', 'v')), text.replace('# m\n', '# m\n  k: v\n'));
    assert.equal(apply(text, removeEntry(text, root(text), 'd')), text.slice(0, text.indexOf('d:\n')));
    assert.equal(apply(text, removeEntry(text, root(text), 'b')), text.replace(/b:[^]*more # text\n/, ''));
  });

  it('refuses what it cannot do', () => {
    const text = 'a: &a { x: 1 }\nb: *a\nc: 1\n';
    assert.equal(insertKey(text, root(text), 'c', '2'), undefined);
    assert.equal(insertPath(text, root(text), ['b'], 'k', 'v'), undefined);
    assert.equal(insertPath(text, root(text), ['c', 'd'], 'k', 'v'), undefined);
    assert.equal(removeEntry(text, root(text), 'nope'), undefined);
  });

  it('fills a missing value and keeps quotes', () => {
    const text = 'a:  # c\nb: "x"\nd:\n  e:\n';
    assert.equal(apply(text, setValue(text, root(text), 'a', 'v')), 'a: v  # c\nb: "x"\nd:\n  e:\n');
    assert.equal(apply(text, setValue(text, root(text), 'b', 'v')), 'a:  # c\nb: "v"\nd:\n  e:\n');
    assert.equal(apply(text, insertPath(text, root(text), ['d', 'e'], 'f', '1')), `${text}    f: 1\n`);
  });

  it('appends a document', () => {
    assert.equal(apply('a: 1', appendDocument('f', 'a: 1', 'b: 2')), 'a: 1\n---\nb: 2\n');
    assert.equal(apply('', appendDocument('f', '', 'b: 2')), 'b: 2\n');
  });

  it('takes away the first key beside a dash', () => {
    const text = 'l:\n  - a: 1 # x\n    # free\n    b: 2\n';
    const item = seqAt(text, 'l').items[0];
    assert.equal(item?.type, 'map');
    assert.equal(apply(text, removeEntry(text, item as LocatedMap, 'a')), 'l:\n  - # free\n    b: 2\n');
  });

  it('changes only what was asked, whatever the style', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(document(), fc.nat(), fc.boolean(), (lines, pick, crlf) => {
        const text = lines.join(crlf ? '\r\n' : '\n') + (pick % 2 ? '' : crlf ? '\r\n' : '\n');
        const before = plain(text);
        const maps = [...mapsOf(root(text), [])];
        const chosen = maps[pick % maps.length];
        assert.ok(chosen);
        const { map, path } = chosen;
        const keys = [...map.entries.keys()];
        const key = keys[pick % keys.length];
        const added = insertKey(text, map, 'added', pick % 3 ? '7' : 'x:\n  y: 7');
        if (added || !map.flow) {
          const after = apply(text, added);
          assert.deepEqual(
            plain(after),
            change(before, path, (found) => ({ ...found, added: pick % 3 ? 7 : { x: { y: 7 } } })),
          );
          assert.deepEqual(commentsOf(after), commentsOf(text));
        }
        if (key === undefined) return;
        const set = setValue(text, map, key, 'new # value');
        if (set) {
          const after = apply(text, set);
          assert.deepEqual(
            plain(after),
            change(before, path, (found) => ({ ...found, [key]: 'new # value' })),
          );
          assert.deepEqual(commentsOf(after), commentsOf(text));
        }
        const removed = removeEntry(text, map, key);
        if (removed) {
          const after = apply(text, removed);
          assert.deepEqual(
            plain(after),
            change(before, path, (found) => without(found, key, map.flow)),
          );
          const gone = commentsOf(text).filter((comment) => !commentsOf(after).includes(comment));
          for (const comment of gone) assert.ok(comment.includes(`/${[...path, key].join('/')}/`), `${comment} stays`);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Lines of a random document; each comment names the path of the entry it belongs to. */
function document(): fc.Arbitrary<string[]> {
  const leaf = fc.constantFrom(
    '1',
    'text',
    '"a # b"',
    "'it''s'",
    '',
    '{ p: 1, q: [2, 3] }',
    '[]',
    '{}',
    '|',
    '>-',
    '|2-',
    '*one',
  );
  type Node = { leaf: string; note: boolean } | { children: Node[]; list: boolean; note: boolean };
  const tree = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ leaf, note: fc.boolean() }),
      fc.record({
        children: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
        list: fc.boolean(),
        note: fc.boolean(),
      }),
    ),
  })).node;
  let serial = 0;
  const write = (node: Node, head: string, indent: string, path: string, out: string[]): void => {
    const note = node.note ? ` # ${serial++} at ${path}/` : '';
    if ('leaf' in node) {
      out.push(`${head}${node.leaf === '' ? '' : ` ${node.leaf}`}${note}`);
      if (/^[|>]/.test(node.leaf)) out.push(`${indent}  body # no comment`, '', `${indent}  # nor this`);
      return;
    }
    out.push(`${head}${note}`);
    node.children.forEach((child, index) => {
      const here = `${path}/${node.list ? index : `k${index}`}`;
      if (child.note) out.push(`${indent}  # ${serial++} before ${path}/`);
      write(child, `${indent}  ${node.list ? '-' : `k${index}:`}`, `${indent}  `, here, out);
    });
  };
  return fc.array(tree, { minLength: 1, maxLength: 4 }).map((nodes) => {
    const out: string[] = ['anchored: &one [1]'];
    nodes.forEach((node, index) => write(node, `k${index}:`, '', `/k${index}`, out));
    return out;
  });
}

function plain(text: string): unknown {
  const parsed = parseDocument(text, { logLevel: 'silent' });
  assert.deepEqual(parsed.errors, [], text);
  return parsed.toJS();
}

function* mapsOf(node: Located, path: string[]): Generator<{ map: LocatedMap; path: string[] }> {
  if (node.type === 'seq')
    for (const [index, item] of node.items.entries()) yield* mapsOf(item, [...path, String(index)]);
  if (node.type !== 'map') return;
  if (node.entries.size > 0) yield { map: node, path };
  for (const entry of node.entries.values()) yield* mapsOf(entry.value, [...path, entry.key]);
}

function change(value: unknown, path: readonly string[], to: (found: Record<string, unknown>) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return to(value as Record<string, unknown>);
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === first ? change(item, rest, to) : item));
  const map = value as Record<string, unknown>;
  return { ...map, [first]: change(map[first], rest, to) };
}

/** A block mapping that loses its only entry reads as null. */
function without(map: Readonly<Record<string, unknown>>, key: string, flow: boolean): unknown {
  const rest = Object.entries(map).filter(([name]) => name !== key);
  return rest.length === 0 && !flow ? null : Object.fromEntries(rest);
}

function commentsOf(text: string): string[] {
  const found: string[] = [];
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!scalar && token.startsWith('#')) found.push(token.trimEnd());
    scalar = token === '\u001f';
  }
  return found;
}
