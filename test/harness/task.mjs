// Bundles and runs one of the measuring tasks: `node test/harness/task.mjs <accuracy|bench|docs|fixes|noise|size>`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode, root } from './build.mjs';
import { compileSchemas } from '../../schemas/compile.mjs';

const [task = '', ...rest] = process.argv.slice(2);
const entry = `test/harness/${task}/main.ts`;
if (!/^[a-z]+$/.test(task) || !existsSync(join(root, entry))) {
  console.error('usage: node test/harness/task.mjs <accuracy|bench|docs|fixes|noise|size>');
  process.exit(2);
}
await compileSchemas();
const outdir = join(root, 'dist-test', 'tasks');
await bundleForNode({ entryPoints: { [task]: entry }, outdir });
const { status } = spawnSync(process.execPath, ['--enable-source-maps', join(outdir, `${task}.js`), ...rest], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
