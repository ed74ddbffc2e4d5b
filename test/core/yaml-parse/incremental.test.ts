import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shift } from '../../../src/core/yaml/shift';
import { parseFile } from '../../../src/core/yaml/parse';
import { content, FILE, sound, value } from './read';

/** Lines of which documents are made, sound and broken ones, with shared parts and anchors. */
const line = fc.constantFrom(
  'a: 1',
  'b: &x {c: [1, 2]}',
  'd: *x',
  'e: {<<: *x}',
  'f: |',
  '  text',
  'g: "open',
  'h: [1',
  '- i',
  '# comment',
  '',
  '---',
  '--- # next',
  '...',
  '%YAML 1.2',
  'a: 2',
  '\uFEFF',
  '{{ if }}',
);
const ending = fc.constantFrom('\n', '\r\n');
const text = fc.tuple(fc.array(line, { maxLength: 14 }), ending).map(([lines, end]) => lines.join(end));
const edit = fc.record({
  from: fc.nat(200),
  length: fc.nat(20),
  insert: fc.oneof(text, fc.constantFrom('', 'x', '-', '---\n', '\n---\n', '\uFEFF')),
});

describe('YAML of a later version', () => {
  it('is what a fresh parse gives, after any row of edits', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        let file = parseFile(FILE, start);
        for (const { from, length, insert } of edits) {
          const at = Math.min(from, file.text.length);
          const next = file.text.slice(0, at) + insert + file.text.slice(at + length);
          file = parseFile(FILE, next, file);
          assert.deepEqual(file, parseFile(FILE, next));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes over what did not change', () => {
    const before = sound('a: 1\n---\nb: {c: 2}\n---\nd: 3\n');
    const after = parseFile(FILE, 'a: 1\n---\nb: {c: 2}\n---\nd: 4\n', before);
    assert.equal(after.documents[1], before.documents[1]);
    assert.notEqual(after.documents[2], before.documents[2]);
  });

  it('takes nothing over from another file', () => {
    const other = parseFile('b.yaml', 'a: 1\n---\nb: 2\n');
    const file = parseFile(FILE, 'a: 1\n---\nb: 2\n', other);
    assert.ok(file.documents.every(({ extent, root }) => extent.file === FILE && root?.at.file === FILE));
  });

  it('moves documents behind a change, problems included, and keeps shared parts shared', () => {
    const before = parseFile(FILE, 'a: 1\n---\nb: &x {c: 2}\nd: *x\ne: {<<: *x}\n---\nf: [\n');
    const after = parseFile(FILE, 'a: 100\n---\nb: &x {c: 2}\nd: *x\ne: {<<: *x}\n---\nf: [\n', before);
    const root = after.documents[1]?.root;
    assert.ok(root);
    assert.equal(value(root, 'b'), value(root, 'd'));
    assert.equal(value(root, 'e', 'c'), value(root, 'b', 'c'));
    assert.equal(after.problems[0]?.at.start, (before.problems[0]?.at.start ?? 0) + 2);
  });

  it('shifts every place and nothing else', () => {
    const root = content('a: &x [1, {b: 2}]\nc: {<<: {d: 1}}\ne: *x\n');
    assert.deepEqual(shift(shift(root, 7), -7), root);
    assert.equal(shift(root, 7).at.start, root.at.start + 7);
    const aliased = shift(root, 1);
    assert.equal(value(aliased, 'a'), value(aliased, 'e'));
  });
});
