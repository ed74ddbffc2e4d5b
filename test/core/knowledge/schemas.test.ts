import Ajv2020 from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { listNames, readText } from '../rules/support';

const folder = ['src', 'core', 'knowledge'] as const;

describe('Knowledge files are valid:', () => {
  const files: readonly (readonly [string, readonly string[]])[] = [
    ['glossary', ['glossary.json']],
    ['statements', ['statements.json']],
    ...listNames(...folder, 'technologies')
      .filter((name) => name.endsWith('.json'))
      .map((name): readonly [string, readonly string[]] => ['technologies', ['technologies', name]]),
  ];
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const validators = new Map(
    ['glossary', 'statements', 'technologies'].map((name) => [
      name,
      ajv.compile(JSON.parse(readText('schemas', `${name}.schema.json`))),
    ]),
  );

  for (const [schema, path] of files) {
    it(path.join('/'), () => {
      const validate = validators.get(schema);
      assert.ok(validate);
      const valid = validate(JSON.parse(readText(...folder, ...path)));
      assert.deepEqual(
        valid ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`),
        [],
      );
    });
  }

  it('every file of the folder is part of the catalogue', () => {
    const index = readText(...folder, 'technologies', 'index.ts');
    for (const [schema, path] of files)
      if (schema === 'technologies') assert.ok(index.includes(`'./${path.at(-1) ?? ''}'`), path.join('/'));
  });

  it('a file that breaks the schema is refused', () => {
    assert.equal(validators.get('technologies')?.([{ id: 'x' }]), false);
    assert.equal(validators.get('glossary')?.([{}]), false);
    assert.equal(validators.get('statements')?.([]), false);
  });
});
