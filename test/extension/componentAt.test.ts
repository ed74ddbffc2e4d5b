import assert from 'node:assert/strict';
import { componentAt } from '../../src/extension/diagram/componentAt';
import type { Places } from '../../src/server/protocol';

const uri = 'file:///x.yaml';

/** Places of the words given, where they first stand as a whole. */
function placesOf(text: string, ...names: string[]): Places {
  const lines = text.split('\n');
  return Object.fromEntries(
    names.map((name) => {
      const line = lines.findIndex((each) => new RegExp(`\\b${name}\\b`).test(each));
      const character = lines[line]?.indexOf(name) ?? 0;
      return [name, { uri, line, character, endLine: line, endCharacter: character + name.length }];
    }),
  );
}

function each(text: string, ...names: string[]): (string | undefined)[] {
  const lines = text.split('\n');
  const places = placesOf(text, ...names);
  return lines.map((_, line) => componentAt(places, uri, line, (number) => lines[number]));
}

describe('the component at a line', () => {
  it('is the one whose key the line stands below', () => {
    const text = 'services:\n  web:\n    image: a\n\n# the store\n  db:\n    image: b\nvolumes:\n  data:';
    assert.deepEqual(each(text, 'web', 'db'), [
      undefined,
      'web',
      'web',
      'web',
      'web',
      'db',
      'db',
      undefined,
      undefined,
    ]);
  });

  it('is the object of the YAML document where the name is a value', () => {
    const text = 'kind: Deployment\nmetadata:\n  name: web\nspec: {}\n---\nkind: Service\n---\nmetadata:\n  name: db';
    assert.deepEqual(each(text, 'web', 'db'), [
      ...['web', 'web', 'web', 'web'],
      ...[undefined, undefined],
      ...['db', 'db', 'db'],
    ]);
  });

  it('is none in another file', () => {
    assert.equal(
      componentAt(placesOf('web:', 'web'), 'file:///other.yaml', 0, () => 'web:'),
      undefined,
    );
  });
});
