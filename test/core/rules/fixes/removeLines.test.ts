import assert from 'node:assert/strict';
import { removeLines } from '../../../../src/core/rules/fixes/removeLines';
import { applyEdits } from '../texts';

const FILE = 'a.yaml';

/** Removes what stands between `«` and `»`; undefined where that is refused. */
function removed(marked: string): string | undefined {
  const places: { file: string; start: number; end: number }[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '«') places.push({ file: FILE, start: text.length, end: text.length });
    else if (char === '»') {
      const last = places.pop();
      if (last) places.push({ ...last, end: text.length });
    } else text += char;
  }
  const edits = removeLines(() => text, places);
  return edits && applyEdits({ [FILE]: text }, edits)[FILE];
}

describe('removeLines', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['a value takes its key along', 'a:\n  b: «1»\n  c: 2\n', 'a:\n  c: 2\n'],
    ['an item', 'a:\n  - «x»\n  - y\n', 'a:\n  - y\n'],
    ['its own trailing comment goes too', 'a:\n  b: «1» # why\n  c: 2\n', 'a:\n  c: 2\n'],
    ['comments around it stay', 'a:\n  # before\n  b: «1»\n  # after\n  c: 2\n', 'a:\n  # before\n  # after\n  c: 2\n'],
    ['an emptied block goes', 'a:\n  b:\n    c: «1»\nd: 2\n', 'd: 2\n'],
    ['up to the one that holds more', 'a:\n  b:\n    c: «1»\n  d: 2\n', 'a:\n  d: 2\n'],
    ['an emptied list at its key’s indentation', 'a:\n- «x»\nb: 1\n', 'b: 1\n'],
    ['a list that keeps items', 'a:\n- x\n- «y»\nb: 1\n', 'a:\n- x\nb: 1\n'],
    ['several neighbours', 'a:\n  b: «1»\n  c: «2»\nd: 3\n', 'd: 3\n'],
    ['several apart', 'a:\n  b: «1»\n  c: 2\n  d: «3»\n', 'a:\n  c: 2\n'],
    ['a block given as its whole lines', 'a: 1\n«b:\n  c: 2\n»d: 3\n', 'a: 1\nd: 3\n'],
    ['the last line without a line break', 'a: 1\nb: «2»', 'a: 1\n'],
    ['a quoted key', 'a:\n  "x/y: z": «"1"»\n  c: 2\n', 'a:\n  c: 2\n'],
    ['a piece of a flow mapping with its comma', 'a: { b: 1«, c: 2» }\n', 'a: { b: 1 }\n'],
    ['not where a comment would stand in an emptied block', 'a:\n  # why\n  b: «1»\nc: 2\n', undefined],
    ['not where content below would be orphaned', 'a:\n  - b: «1»\n    c: 2\n', undefined],
    ['an emptied flow mapping goes with its key', 'a: { b: «1» }\nc: 2\n', 'c: 2\n'],
    ['so do those around it', 'a:\n  b: {c: {«d: {e: 1}»}}\n  f: 2\n', 'a:\n  f: 2\n'],
    ['up to the flow mapping that holds more', 'a: {b: {«c: 1»}, d: 2}\n', 'a: {d: 2}\n'],
    ['the last value of a flow mapping', 'a: { b: 1, c: «2» }\n', 'a: { b: 1 }\n'],
    ['the first entry of a flow mapping', 'a: { «b: 1», c: 2 }\n', 'a: { c: 2 }\n'],
    ['flow neighbours at the start', 'a: {«b: 1», «c: {d: 1}», e: 2}\n', 'a: {e: 2}\n'],
    ['flow neighbours at the end', 'a: {e: 2, «b: 1», «c: {d: 1}»}\n', 'a: {e: 2}\n'],
    ['an item of a flow list', 'a: [«"x=1"», "y=2"]\n', 'a: ["y=2"]\n'],
    ['a quoted key of a flow mapping', 'a: {"x: y": «1», z: 2}\n', 'a: {z: 2}\n'],
    ['a flow mapping over several lines', 'a: {\n  b: 1,\n  c: «2»\n}\n', 'a: {\n  b: 1\n}\n'],
    ['a line of its own in a flow mapping', 'a: {\n  b: «1» # why\n}\n', 'a: {\n}\n'],
    ['not where something follows on the line', '- {a: 1}: «2» }\n', undefined],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(removed(before), after);
      const crlf = removed(before.replaceAll('\n', '\r\n'));
      assert.equal(crlf, after?.replaceAll('\n', '\r\n'));
    });
  }
});
