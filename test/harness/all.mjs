// Everything the README promises, in order: build, unit tests, package, tests in a real VS Code, the packaged extension
// in a real window. Ends with one line `N passed, M failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.mjs';

const counts = mkdtempSync(join(tmpdir(), 'statewise-counts-'));
mkdirSync(join(root, 'dist-test'), { recursive: true });
let passed = 0;
let failed = 0;

/** Runs a step; a step with counts adds them, one without counts as one failure when it fails. */
function step(title, args, counted) {
  console.log(`\n== ${title}`);
  const file = join(counts, `${title.replace(/\W+/g, '-')}.json`);
  const extra = counted ? ['--counts', file] : [];
  const { status } = spawnSync(args[0], [...args.slice(1), ...extra], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (counted && existsSync(file)) {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.passed;
    failed += result.failed;
    if (status !== 0 && result.failed === 0) failed++;
  } else if (status !== 0) failed++;
  return status === 0;
}

const built = step('build', ['node', 'esbuild.mjs']);
step('unit tests', ['node', 'test/harness/unit.mjs'], true);
if (built) {
  step('tests in a real VS Code', ['node', 'test/harness/vscode.mjs'], true);
  if (step('package', ['npm', 'run', '--silent', 'package'])) {
    step('the packaged extension in a real window', ['node', 'test/harness/ui.mjs', 'statewise.vsix'], true);
    step('size', ['node', 'test/harness/task.mjs', 'size']);
  }
}
step('accuracy', ['node', 'test/harness/task.mjs', 'accuracy']);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
