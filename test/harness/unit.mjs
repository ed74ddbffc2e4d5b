// Bundles test/{core,workspace,server,cli}/**/*.test.ts and runs them with mocha. `--counts <file>` writes { passed, failed }.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileSchemas } from '../../schemas/compile.mjs';
import { bundleForNode, root } from './build.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { counts: { type: 'string' } } });
const folders = ['core', 'workspace', 'server', 'cli'].filter((folder) => existsSync(join(root, 'test', folder)));
const tests = folders
  .flatMap((folder) =>
    readdirSync(join(root, 'test', folder), { recursive: true }).map(
      (file) => `test/${folder}/${file.replaceAll('\\', '/')}`,
    ),
  )
  .filter(
    (file) =>
      file.endsWith('.test.ts') && (positionals.length === 0 || positionals.some((part) => file.includes(part))),
  )
  .sort();

await compileSchemas();
const outdir = join(root, 'dist-test', 'unit');
rmSync(outdir, { recursive: true, force: true });
// Shared chunks: the product is loaded and warmed up once for all files.
const modules = {
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  // Node's module loader wants the file's whole name where a package has no `exports`.
  alias: { 'picomatch/posix': 'picomatch/posix.js' },
  // The command line is a CommonJS bundle and finds its package by `__dirname`.
  banner: { js: 'const __dirname = import.meta.dirname;' },
};
await bundleForNode({ entryPoints: tests, outdir, outbase: join(root, 'test'), ...modules });
process.setSourceMapsEnabled?.(true);
process.chdir(root);

const { default: Mocha } = await import('mocha');
const mocha = new Mocha({ reporter: 'dot', timeout: 10_000 });
for (const test of tests) mocha.addFile(join(outdir, test.slice('test/'.length).replace(/\.ts$/, '.mjs')));
await mocha.loadFilesAsync();
let passed = 0;
const failed = await new Promise((resolve) => mocha.run(resolve).on('pass', () => passed++));
if (values.counts !== undefined) writeFileSync(values.counts, JSON.stringify({ passed, failed }));
process.exit(failed > 0 ? 1 : 0);
