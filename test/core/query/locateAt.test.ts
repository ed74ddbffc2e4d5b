import assert from 'node:assert/strict';
import { locateAt } from '../../../src/core/query/locateAt';
import { parseFile } from '../../../src/core/yaml/parse';

/** Path, part and token at the `<|>` of a text. */
function found(marked: string): string {
  const text = marked.replace('<|>', '');
  const hit = locateAt(parseFile('a.yaml', text), marked.indexOf('<|>'));
  return hit === undefined ? 'nothing' : `${hit.path.join('.')} ${hit.part} ${text.slice(hit.at.start, hit.at.end)}`;
}

describe('locateAt', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a:\n  b<|>c: 1\n', 'a.bc key bc'],
    ['a:\n  bc: 1<|>0\n', 'a.bc value 10'],
    ['a: [x, y<|>]\n', 'a.1 value y'],
    ['a: { b: "q<|>" }\n', 'a.b value "q"'],
    ['a:\n  -<|> b: 1\n', 'nothing'],
    ['a: 1 # co<|>mment\n', 'nothing'],
    ['a: |\n  te<|>xt\nb: 1\n', 'nothing'],
    ['a<|>:\nb: 1\n', 'a key a'],
    ['a: 1\n---\nb: <|>2\n', 'b value 2'],
    ['x: &x { a: 1<|> }\ny: { <<: *x }\nz: *x\n', 'x.a value 1'],
    ['x: &x { a: 1 }\ny:\n  <<: *x\n  b: 2<|>\n', 'y.b value 2'],
  ];
  for (const [marked, expected] of cases) it(JSON.stringify(marked), () => assert.equal(found(marked), expected));

  it('does not follow shared content twice', () => {
    const lines = [
      'a0: &a0 [x]',
      ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
      'z: <|>1',
    ];
    assert.equal(found(lines.join('\n')), 'z value 1');
  });
});
