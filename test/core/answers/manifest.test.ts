import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { freshManifest } from '../../harness/docs/manifest';

describe('package.json', () => {
  const text = readFileSync('package.json', 'utf8');

  it('describes the language-model tools as they are (npm run docs)', () => {
    assert.equal(freshManifest(text), text);
  });

  it('has a text for each of them', () => {
    const names: object = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    const { contributes } = JSON.parse(text) as { contributes: { languageModelTools: Record<string, unknown>[] } };
    for (const { displayName, userDescription } of contributes.languageModelTools)
      for (const key of [displayName, userDescription])
        assert.ok(String(key).replaceAll('%', '') in names, String(key));
  });
});
