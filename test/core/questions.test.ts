import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { questionOf } from '../../src/core/knowledge/questions';
import { rules } from '../../src/core/rules';
import { reviewQuestions } from '../harness/docs/questions';

describe('the review questions', () => {
  it('are those of the rule pages (npm run docs)', () => {
    assert.equal(readFileSync('src/core/knowledge/questions.json', 'utf8'), reviewQuestions());
  });

  it('exist for every rule', () => {
    assert.deepEqual(
      rules.filter(({ id }) => questionOf(id)?.endsWith('?') !== true).map(({ id }) => id),
      [],
    );
  });
});
