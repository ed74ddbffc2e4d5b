import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inSandbox } from './cli';
import { shop } from './samples';

describe('statewise init', () => {
  it(
    'writes a file that check accepts, and says so',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const { code, stdout, stderr } = await sandbox.run(['init', '--name', 'Web: shop', '--today', '2026-11-24']);
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(stderr, /^architecture\.arch\.yaml written: 2 components of 1 system, 1 stateful\. .*\n$/);
      const text = readFileSync(join(sandbox.folder, 'architecture.arch.yaml'), 'utf8');
      assert.match(text, /^name: "Web: shop"$/m);
      assert.match(text, /^# {5}revisit: 2027-05-24$/m);
      const checked = await sandbox.run(['check', 'architecture.arch.yaml', '--fail-on', 'error']);
      assert.equal(checked.code, 0, checked.stdout);
      // The file it wrote is no source of the next one.
      assert.equal(
        (await sandbox.run(['init', '--name', 'Web: shop', '--today', '2026-11-24', '--out', '-'])).stdout,
        text,
      );
    }),
  );

  it(
    'overwrites only when told to',
    inSandbox({ 'compose.yaml': shop, 'architecture.arch.yaml': 'mine\n' }, async (sandbox) => {
      const path = join(sandbox.folder, 'architecture.arch.yaml');
      const { code, stderr } = await sandbox.run(['init']);
      assert.equal(code, 2);
      assert.match(stderr, /already there; .*--force/);
      assert.equal(readFileSync(path, 'utf8'), 'mine\n');
      assert.equal((await sandbox.run(['init', '--force'])).code, 0);
      assert.match(readFileSync(path, 'utf8'), /^architecture: 1$/m);
    }),
  );

  it(
    'writes below the working directory only, and through no link',
    inSandbox({ 'here/compose.yaml': shop }, async (sandbox) => {
      const secret = join(sandbox.folder, 'outside.yaml');
      writeFileSync(secret, 'mine\n');
      mkdirSync(join(sandbox.folder, 'elsewhere'));
      symlinkSync(secret, join(sandbox.folder, 'here', 'link.yaml'));
      symlinkSync(join(sandbox.folder, 'elsewhere'), join(sandbox.folder, 'here', 'folder'));
      const outs: readonly (readonly [string, RegExp])[] = [
        ['../x.yaml', /outside the working directory/],
        [join(tmpdir(), 'x.yaml'), /outside the working directory/],
        ['folder/x.yaml', /outside the working directory/],
        ['link.yaml', /no ordinary file/],
        ['gone/x.yaml', /no folder/],
        ['x.txt', /does not end in \.yaml/],
      ];
      for (const [out, message] of outs) {
        const { code, stderr } = await sandbox.run(['init', '--force', '--out', out], { below: 'here' });
        assert.equal(code, 2, out);
        assert.match(stderr, message);
      }
      assert.equal(readFileSync(secret, 'utf8'), 'mine\n');
      assert.ok(
        !existsSync(join(sandbox.folder, 'x.yaml')) && !existsSync(join(sandbox.folder, 'elsewhere', 'x.yaml')),
      );
    }),
  );

  it(
    'has nothing to say where nothing can be read',
    inSandbox({ 'ci.yml': 'on: push\n' }, async (sandbox) => {
      const { code, stderr } = await sandbox.run(['init']);
      assert.equal(code, 2);
      assert.match(stderr, /no Compose file and no Kubernetes object/);
      assert.ok(!existsSync(join(sandbox.folder, 'architecture.arch.yaml')));
    }),
  );
});
