// Bundles test/{core,workspace,server,cli,webview,extension}/**/*.test.ts and runs them with mocha, a process per core: each takes the next
// file, those that took longest last time first. Arguments are parts of file names; `--counts <file>` writes { passed, failed }.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileSchemas } from '../../schemas/compile.mjs';
import { bundleForNode, root } from './build.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { counts: { type: 'string' } } });
const folders = ['core', 'workspace', 'server', 'cli', 'webview', 'extension'].filter((folder) =>
  existsSync(join(root, 'test', folder)),
);
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
// Shared chunks: each process loads and warms up the product once for all its files.
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
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`;
process.chdir(root);

const { default: Mocha } = await import('mocha');
// One job would be this process itself, which needs other loading: two at least.
const mocha = new Mocha({
  reporter: 'dot',
  timeout: 10_000,
  parallel: true,
  jobs: Math.max(2, availableParallelism()),
});
const timesFile = join(root, 'dist-test', 'unit-times.json');
const lastTimes = existsSync(timesFile) ? JSON.parse(readFileSync(timesFile, 'utf8')) : {};
const bundled = tests.map((test) => join(outdir, test.slice('test/'.length).replace(/\.ts$/, '.mjs')));
mocha.files = bundled.sort((one, other) => (lastTimes[other] ?? 0) - (lastTimes[one] ?? 0));

let passed = 0;
const times = {};
// A file that does not load, or ends its process, has no test to be named by.
const nameFile = (_, { file, stack }) => file !== undefined && console.error(`${file}\n${stack}`);
const addTime = ({ file, duration }) => (times[file] = (times[file] ?? 0) + (duration ?? 0));
const failed = await new Promise((resolve) =>
  mocha
    .run(resolve)
    .on('pass', () => passed++)
    .on('fail', nameFile)
    .on('test end', addTime)
    .on('hook end', addTime),
);
writeFileSync(timesFile, JSON.stringify({ ...lastTimes, ...times }));
if (values.counts !== undefined) writeFileSync(values.counts, JSON.stringify({ passed, failed }));
process.exit(failed > 0 ? 1 : 0);
