import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looseTexts, openedFiles, sampleFiles } from '../../src/extension/sample';
import { recognise } from '../../src/core/readers/recognise';
import { parseFile } from '../../src/core/yaml/parse';

const folder = join('docs', 'shop');
const texts = sampleFiles.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

describe('the sample project', () => {
  it('is every file of the examples, and opens some of them', () => {
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.yaml'));
    assert.deepEqual([...sampleFiles].sort(), there.sort());
    for (const path of openedFiles) assert.ok(sampleFiles.includes(path), path);
  });

  it('is recognised without files as well, one document for each system', () => {
    const loose = looseTexts(texts);
    assert.deepEqual(
      loose.map(({ text, language }) => `${recognise('/Untitled-1', text)} ${language}`),
      ['native yaml', 'kubernetes yaml', 'compose dockercompose'],
    );
    for (const { text } of loose) assert.deepEqual(parseFile('untitled:1', text).problems, []);
  });
});
