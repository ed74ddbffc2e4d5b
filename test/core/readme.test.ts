import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { freshReadme } from '../harness/docs/readme';

describe('README', () => {
  const text = readFileSync('README.md', 'utf8');

  it('holds the table of the rules as they are (npm run docs)', () => {
    assert.equal(freshReadme(text), text);
  });

  it('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].flatMap((match) => match[1] ?? []);
    assert.deepEqual(
      targets.filter((target) => !existsSync(target)),
      [],
    );
  });
});
