import assert from 'node:assert/strict';
import { inSandbox } from './cli';
import { shop } from './samples';
import { assertMatches } from './schema';

const reasoned = shop.replace(
  /^( *image: postgres\S*)$/m,
  '$1 # statewise-accept volatile-state until 2026-12-01: rebuilt nightly',
);
const list = ['check', '--list-accepted', '--today', '2026-11-24'];

describe('statewise check --list-accepted', () => {
  it(
    'prints reason, date and place, and what is about to expire',
    inSandbox({ 'compose.yaml': reasoned }, async (sandbox) => {
      const { code, stdout, stderr } = await sandbox.run(list);
      assert.deepEqual([code, stderr], [0, '']);
      const [file, what, end, , , summary] = stdout.split('\n');
      assert.equal(file, 'compose.yaml');
      assert.match(what ?? '', /^ {2}7:12 {2}volatile-state of `db`: rebuilt nightly$/);
      assert.match(end ?? '', /^ {4}until 2026-12-01 \(7 days left\), by comment at compose\.yaml:7:\d+$/);
      assert.equal(summary, '1 finding accepted, 1 ending within 30 days.');
    }),
  );

  it(
    'says when the last day has come, and nothing of acceptances far from their end',
    inSandbox({ 'compose.yaml': reasoned }, async (sandbox) => {
      const on = async (date: string): Promise<string> =>
        (await sandbox.run(['check', '--list-accepted', '--today', date])).stdout;
      assert.match(await on('2026-12-01'), /\(ends today\)/);
      assert.match(await on('2026-11-30'), /\(1 day left\)/);
      assert.match(await on('2026-01-01'), /\n1 finding accepted\.\n$/);
      assert.equal(await on('2026-12-02'), 'Nothing is accepted.\n');
    }),
  );

  it(
    'writes the same findings as JSON in the known form',
    inSandbox({ 'compose.yaml': reasoned }, async (sandbox) => {
      const { stdout } = await sandbox.run([...list, '--format', 'json']);
      const { findings } = assertMatches('check', stdout) as { findings: { rule: string; accepted: object }[] };
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['volatile-state'],
      );
      assert.deepEqual(findings[0]?.accepted, {
        reason: 'rebuilt nightly',
        until: '2026-12-01',
        by: 'comment',
        file: 'compose.yaml',
        line: 7,
        column: 43,
        daysLeft: 7,
      });
    }),
  );

  it(
    'knows no other format',
    inSandbox({ 'compose.yaml': reasoned }, async (sandbox) => {
      const { code, stderr } = await sandbox.run([...list, '--format', 'sarif']);
      assert.deepEqual([code, stderr], [2, 'error: --list-accepted writes `text` or `json` only.\n']);
    }),
  );
});
