import assert from 'node:assert/strict';
import { LineIndex } from '../../src/core/lines';

describe('LineIndex', () => {
  it('counts lines and columns from 1, in UTF-16 code units', () => {
    const text = 'a\n\u{1F600}b\r\n\rc';
    const at = (offset: number): string => Object.values(new LineIndex(text).position(offset)).join(':');
    assert.deepEqual([0, 1, 2, 4, 5, 7, 8, 9].map(at), ['1:1', '1:2', '2:1', '2:3', '2:4', '3:1', '4:1', '4:2']);
  });

  it('gives a BOM no column', () => {
    const lines = new LineIndex('\uFEFFab\ncd');
    assert.deepEqual(lines.position(0), { line: 1, column: 1 });
    assert.deepEqual(lines.position(2), { line: 1, column: 2 });
    assert.deepEqual(lines.position(4), { line: 2, column: 1 });
  });

  it('keeps offsets inside the text', () => {
    assert.deepEqual(new LineIndex('ab').position(99), { line: 1, column: 3 });
    assert.deepEqual(new LineIndex('').position(-1), { line: 1, column: 1 });
  });

  it('hands out lines without their breaks', () => {
    const lines = new LineIndex('ab\r\ncd');
    assert.deepEqual([lines.line(1), lines.line(2), lines.count], ['ab', 'cd', 2]);
  });
});
