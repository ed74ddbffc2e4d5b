import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSandbox } from './cli';
import { shop } from './samples';

const today = ['--today', '2026-11-24'];

describe('statewise report', () => {
  it(
    'writes Markdown to standard output and passes whatever it found',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const { code, stdout, stderr } = await sandbox.run(['report', ...today]);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^# Design review: [^\n]+\n\n2026-11-24\. Docker Compose, read from `compose\.yaml`\.\n/);
      assert.match(stdout, /^- A relational database .*, `compose\.yaml:7`\.$/m);
    }),
  );

  it(
    'writes HTML into a file',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const { code, stdout, stderr } = await sandbox.run([
        'report',
        ...today,
        '--format',
        'html',
        '--out',
        'review.html',
      ]);
      assert.deepEqual([code, stdout, stderr], [0, '', 'Report written to review.html.\n']);
      assert.match(readFileSync(join(sandbox.folder, 'review.html'), 'utf8'), /^<!doctype html>\n/);
    }),
  );

  it(
    'names files that were asked for and left out',
    inSandbox({ 'compose.yaml': shop, 'ci.yml': 'on: push\n' }, async (sandbox) => {
      assert.match(
        (await sandbox.run(['report', 'compose.yaml', 'ci.yml'])).stdout,
        /^## Files left out\n\n- .*`ci\.yml`/m,
      );
      assert.doesNotMatch((await sandbox.run(['report'])).stdout, /Files left out/);
    }),
  );

  it(
    'refuses what it cannot do',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const unknown = await sandbox.run(['report', '--format', 'pdf']);
      assert.equal(unknown.code, 2);
      const unwritable = await sandbox.run(['report', '--out', 'no/such/folder/x.md']);
      assert.equal(unwritable.code, 2);
      assert.match(unwritable.stderr, /--out: `no\/such\/folder\/x\.md` cannot be written/);
    }),
  );
});
