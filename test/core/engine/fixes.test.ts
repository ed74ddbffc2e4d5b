import assert from 'node:assert/strict';
import type { Fix } from '../../../src/core/finding';
import { rule, run } from './run';

const fix: Fix = { kind: 'suggestion', title: 'Do it for `db`', edits: [] };

describe('What a finding offers', () => {
  it('is built when it is read, and once', () => {
    let built = 0;
    const build = (): readonly Fix[] => {
      built++;
      return [fix];
    };
    const [finding] = run([rule('a', () => [{ fixes: build }])]);
    assert.equal(built, 0);
    assert.deepEqual([finding?.fixes, finding?.fixes], [[fix], [fix]]);
    assert.equal(built, 1);
  });

  it('is not built where another finding of the same cause is silenced at the same place', () => {
    let built = 0;
    const fixes = (): readonly Fix[] => {
      built++;
      return [];
    };
    const findings = run([
      rule('no-spread', () => [{ component: 'web', fixes }]),
      rule('no-disruption-budget', () => [{ component: 'web', fixes }]),
    ]);
    assert.equal(findings.length, 1);
    assert.equal(built, 0);
  });

  it('is nothing where building it throws, and the error is told', () => {
    const errors: string[] = [];
    const throwing = rule('a', () => [
      {
        fixes: () => {
          throw new Error('no edit');
        },
      },
    ]);
    const [finding] = run([throwing], { onError: (id, error) => errors.push(`${id}: ${String(error)}`) });
    assert.deepEqual(finding?.fixes, []);
    assert.deepEqual(errors, ['a: Error: no edit']);
  });

  it('shows no secret in its titles', () => {
    const [finding] = run([rule('a', () => [{ fixes: [{ ...fix, title: 'Use postgres://shop:hunter2@db' }] }])]);
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Use postgres://***@db'],
    );
  });
});
