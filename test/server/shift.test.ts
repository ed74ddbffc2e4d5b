import assert from 'node:assert/strict';
import { shiftBetween } from '../../src/server/shift';

const span = (start: number, end: number) => ({ file: 'a', start, end });

describe('shiftBetween', () => {
  it('keeps what stands before the change and moves what stands behind it', () => {
    const shift = shiftBetween('one two three', 'one 2+2 two three');
    assert.deepEqual(shift.toNew(span(0, 3)), span(0, 3));
    assert.deepEqual(shift.toNew(span(8, 13)), span(12, 17));
    assert.equal(shift.toOld(13), 9);
    assert.equal(shift.toOld(1), 1);
  });

  it('knows nothing about the changed part', () => {
    const shift = shiftBetween('a: old\nb: 1', 'a: newer\nb: 1');
    assert.equal(shift.toNew(span(3, 6)), undefined);
    assert.equal(shift.toOld(5), undefined);
  });
});
