import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Finding, Fix } from '../../src/core/finding';
import type { ReviewedSystem, WorkspaceReview } from '../../src/workspace/workspace';
import { applyEdits, chooseFixes } from '../../src/cli/fix';
import { inSandbox, type Sandbox } from './cli';
import { clean } from './samples';

const edit = (start: number, end: number, text: string, file = 'a'): Edit => ({ span: { file, start, end }, text });
const fix = (...edits: readonly Edit[]): Fix => ({ kind: 'fix', title: 't', edits });
const reviewOf = (...fixes: readonly Fix[]): WorkspaceReview => {
  const finding = { fixes, accepted: undefined };
  const findings = fixes.map((one) => ({ ...finding, fixes: [one] }) as unknown as Finding);
  return { systems: [{ findings, reported: ['a'] } as unknown as ReviewedSystem], skipped: [], configProblems: [] };
};

const named = new Set(['a']);

describe('statewise check --fix', () => {
  it('never applies edits that touch in one round', () => {
    const first = fix(edit(0, 3, ''));
    const apart = fix(edit(4, 5, 'x'));
    assert.deepEqual(chooseFixes(reviewOf(first, fix(edit(3, 4, '')), apart), named), [first, apart]);
  });

  it('leaves files alone that were not named, and changes that need judgement', () => {
    const other = fix(edit(0, 1, '', 'b'));
    const suggestion: Fix = { ...fix(edit(0, 1, '')), kind: 'suggestion' };
    assert.deepEqual(chooseFixes(reviewOf(other, suggestion, fix({ ...edit(0, 0, '$1'), snippet: true })), named), []);
  });

  it('applies edits from the back', () => {
    assert.equal(applyEdits('abcdef', [edit(1, 2, 'XX'), edit(4, 4, '-')]), 'aXXcd-ef');
  });

  const unused = `# statewise-accept-file sticky-session: we pin on purpose\n${clean}`;
  const read = (sandbox: Sandbox): string => readFileSync(join(sandbox.folder, 'compose.yaml'), 'utf8');

  it(
    'takes away an acceptance that covers nothing, and then has nothing to do',
    inSandbox({ 'compose.yaml': unused }, async (sandbox) => {
      const { stdout } = await sandbox.run(['check', '--fix', '--today', '2026-01-01']);
      assert.match(stdout, /^1 fix applied\.$/m);
      assert.equal(read(sandbox), clean);
      assert.doesNotMatch((await sandbox.run(['check', '--fix', '--today', '2026-01-01'])).stdout, /applied/);
    }),
  );

  it(
    'changes nothing without being asked',
    inSandbox({ 'compose.yaml': unused }, async (sandbox) => {
      await sandbox.run(['check', '--today', '2026-01-01']);
      assert.equal(read(sandbox), unused);
    }),
  );

  it(
    'leaves a file alone whose bytes are no UTF-8',
    inSandbox({ 'compose.yaml': Buffer.from(`${unused}# caf\xe9\n`, 'latin1') }, async (sandbox) => {
      await sandbox.run(['check', '--fix', '--today', '2026-01-01']);
      assert.deepEqual(
        readFileSync(join(sandbox.folder, 'compose.yaml')),
        Buffer.from(`${unused}# caf\xe9\n`, 'latin1'),
      );
    }),
  );
});
