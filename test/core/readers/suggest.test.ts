import assert from 'node:assert/strict';
import { nearest, orWrite, renaming } from '../../../src/core/readers/suggest';

describe('Suggesting a word', () => {
  const table: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['databse', ['database', 'cache'], 'database'],
    ['wbe', ['web', 'db'], 'web'],
    ['vnp', ['vpn'], 'vpn'],
    ['Redis', ['redis'], 'redis'],
    ['db', ['dd', 'cache'], undefined],
    ['x', ['a', 'b'], undefined],
    ['db', ['web'], undefined],
    ['payments', ['payment', 'paymentz'], 'payment'],
    ['completely', ['different'], undefined],
    ['stickysesion', ['sticky-session'], 'sticky-session'],
    ['', ['a'], undefined],
    ['x', [], undefined],
  ];
  for (const [word, known, expected] of table)
    it(`${word || 'nothing'} among ${known.join(', ')}`, () => assert.equal(nearest(word, known), expected));

  it('ends the sentence either way', () => {
    assert.equal(orWrite('database', 'define it'), '; write `database` if that is meant.');
    assert.equal(orWrite(undefined, 'define it'), '; define it.');
  });

  it('changes the word and keeps its quotes', () => {
    const edits = (start: number, end: number) => renaming({ file: 'f', start, end }, 'wbe', 'web')?.edits;
    assert.deepEqual(edits(3, 6), [{ span: { file: 'f', start: 3, end: 6 }, text: 'web' }]);
    assert.deepEqual(edits(3, 8), [{ span: { file: 'f', start: 4, end: 7 }, text: 'web' }]);
    assert.equal(edits(3, 9), undefined);
  });
});
