import assert from 'node:assert/strict';
import { didYouMean, nearest } from '../../../src/core/readers/suggest';

describe('Suggesting a word', () => {
  const table: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['databse', ['database', 'cache'], 'database'],
    ['wbe', ['web', 'db'], 'web'],
    ['vnp', ['vpn'], 'vpn'],
    ['Redis', ['redis'], 'redis'],
    ['db', ['dd', 'cache'], 'dd'],
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
    assert.equal(didYouMean('databse', ['database']), '; did you mean `database`?');
    assert.equal(didYouMean('zzz', ['database']), '.');
  });
});
