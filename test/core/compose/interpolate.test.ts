import assert from 'node:assert/strict';
import { expand } from '../../../src/core/readers/compose/interpolate';

describe('Compose interpolation', () => {
  const variables = new Map([
    ['SET', 'set'],
    ['EMPTY', ''],
  ]);
  const table: readonly (readonly [string, string, boolean?])[] = [
    ['plain', 'plain'],
    ['$SET', 'set'],
    ['${SET}', 'set'],
    ['a${SET}b$SET-c', 'asetbset-c'],
    ['$UNSET', '', false],
    ['${UNSET}x', 'x', false],
    ['${UNSET:-d}', 'd'],
    ['${UNSET-d}', 'd'],
    ['${EMPTY:-d}', 'd'],
    ['${EMPTY-d}', ''],
    ['${SET:-d}', 'set'],
    ['${SET:+alt}', 'alt'],
    ['${UNSET:+alt}', ''],
    ['${EMPTY:+alt}', ''],
    ['${EMPTY+alt}', 'alt'],
    ['${SET:?say}', 'set'],
    ['${UNSET:?say}', '', false],
    ['${UNSET:-${SET}}', 'set'],
    ['${UNSET:-${ALSO:-${DEEP-x}}}y', 'xy'],
    ['${UNSET:-${ALSO}}', '', false],
    ['${UNSET:-http://a:80/b?c={d}', 'http://a:80/b?c={d'],
    ['$$SET', '$SET'],
    ['$${SET}', '${SET}'],
    ['$', '$'],
    ['100$ and $1', '100$ and $1'],
    ['${SET', '${SET', false],
    ['${}', '', false],
    ['${SET:-a}${SET:-b}', 'setset'],
  ];
  for (const [text, expected, complete = true] of table) {
    it(JSON.stringify(text), () => assert.deepEqual(expand(text, variables), { text: expected, complete }));
  }

  it('ends, however deep defaults nest', () => {
    const deep = '${A:-'.repeat(20_000) + '}'.repeat(20_000);
    assert.deepEqual(expand(deep, variables), { text: '', complete: false });
  });
});
