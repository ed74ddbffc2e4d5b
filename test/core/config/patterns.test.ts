import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/read';
import { parseFile } from '../../../src/core/yaml/parse';

const read = (pattern: string) =>
  readConfig(
    parseFile(
      '.statewise.yaml',
      `technologies:\n  - { id: acme, role: application, class: stateful, images: [acme], externalisedBy: ['${pattern}'] }\n`,
    ),
  );

describe('Patterns of a user’s technology', () => {
  for (const pattern of ['STORE=(?:s3|gcs)', '^MODE=remote$', 'A=.*B=.*', '\\bx{2}\\b', 'a\\+b', '[+*]{2}']) {
    it(`are used: ${pattern}`, () => {
      const { config, problems } = read(pattern);
      assert.deepEqual(problems, []);
      assert.deepEqual(config.technologies[0]?.externalisedBy, [pattern]);
    });
  }

  for (const pattern of ['(', '(a+)+$', '(a|aa)+$', '(?:a|a){5,}', 'a*a*a*b', 'x'.repeat(201)]) {
    it(`are refused with a word where they could run too long or do not compile: ${pattern.slice(0, 20)}`, () => {
      const { config, problems } = read(pattern);
      assert.deepEqual(config.technologies[0]?.externalisedBy, []);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', /is not used/);
    });
  }
});
