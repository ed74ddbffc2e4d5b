import assert from 'node:assert/strict';
import type { Acceptance, Finding } from '../../src/core/finding';
import { mergeFindings } from '../../src/workspace/merge';

const at = { file: 'a', start: 3, end: 5 };
const acceptance: Acceptance = { reason: 'known', until: undefined, by: 'comment', at };
const finding = (more: Partial<Finding>): Finding => ({
  rule: 'r',
  severity: 'warning',
  message: 'm',
  at,
  component: undefined,
  notes: [],
  related: [],
  fixes: [],
  tags: [],
  accepted: undefined,
  ...more,
});

describe('Merging findings', () => {
  it('says each once, in order', () => {
    const early = finding({ at: { ...at, start: 1 } });
    assert.deepEqual(
      mergeFindings([
        [finding({}), early],
        [finding({}), finding({ rule: 'q' })],
      ]),
      [early, finding({ rule: 'q' }), finding({})],
    );
  });

  it('keeps what one system does not accept', () => {
    const accepted = finding({ accepted: acceptance });
    assert.deepEqual(mergeFindings([[accepted], [finding({})]]), [finding({})]);
    assert.deepEqual(mergeFindings([[finding({})], [accepted]]), [finding({})]);
  });
});
