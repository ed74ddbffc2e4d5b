// Bundles the harness and the suites, then runs them: `node test/harness/vscode.mjs [run ...] [--counts file] [--grep text]`.
import { chmod } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundleForNode, bundleHostTests, bundleStubs, root } from './build.mjs';

const outdir = join(root, 'dist-test', 'harness');
const harness = join(root, 'test', 'harness', 'vscode');
const at = process.argv.indexOf('--extension');

await bundleForNode({ entryPoints: { run: join(harness, 'run.ts') }, outdir });
await bundleForNode({ entryPoints: { shim: join(harness, 'shim.ts') }, outdir, banner: { js: '#!/usr/bin/env node' } });
await chmod(join(outdir, 'shim.js'), 0o755);
await bundleHostTests(join(at < 0 ? root : resolve(process.argv[at + 1]), 'dist-test'));
await bundleStubs(join(root, 'dist-test', 'stubs'));
await import(join(outdir, 'run.js'));
