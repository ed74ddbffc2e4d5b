// Bundles and runs the tests of the packaged extension: `node test/harness/ui.mjs statewise.vsix [--pictures folder]`.
import { join } from 'node:path';
import { bundleForNode, root } from './build.mjs';

const outdir = join(root, 'dist-test', 'harness');
await bundleForNode({ entryPoints: { ui: 'test/ui/run.ts' }, outdir });
await import(join(outdir, 'ui.js'));
