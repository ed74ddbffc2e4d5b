import { build } from 'esbuild';
import { cpSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..');

/**
 * Bundles TypeScript for Node: CommonJS with source maps; packages and `vscode` stay outside.
 * `entryPoints` is a list of paths or a record of output name to path, as in esbuild.
 */
export async function bundleForNode({ entryPoints, outdir, ...more }) {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    packages: 'external',
    external: ['vscode'],
    logLevel: 'warning',
    ...more,
  });
}

/** Bundles the suites of `test/vscode/suite` into `dist-test` of the built extension, for the Node and the web host. */
export async function bundleHostTests(outdir) {
  const plugins = [allSuites, await allExamples(join(outdir, '..', 'dist', 'statewise.js'))];
  const common = { bundle: true, sourcemap: true, external: ['vscode'], logLevel: 'warning', plugins };
  await bundleForNode({ ...common, entryPoints: { vscode: 'test/vscode/run.ts' }, outdir });
  await build({
    ...common,
    absWorkingDir: root,
    entryPoints: { web: 'test/web/run.ts' },
    outdir,
    platform: 'browser',
    target: 'es2022',
    // mocha's browser build is UMD and would take `module.exports` for itself: see it only from inside a function.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
  });
}

/** Bundles the stub extensions of `test/harness/vscode/stubs`, for either host, next to their manifests. */
export async function bundleStubs(outdir) {
  const stubs = join(root, 'test', 'harness', 'vscode', 'stubs');
  for (const name of readdirSync(stubs)) {
    await bundleForNode({
      entryPoints: [join(stubs, name, 'extension.ts')],
      outdir: join(outdir, name),
      platform: 'browser',
    });
    cpSync(join(stubs, name, 'package.json'), join(outdir, name, 'package.json'));
  }
}

/** Provides the module `statewise:suites`: suite name (path without `.test.ts`) to a function that loads it. */
const allSuites = {
  name: 'all-suites',
  setup(build) {
    const folder = join(root, 'test', 'vscode', 'suite');
    build.onResolve({ filter: /^statewise:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
    build.onLoad({ filter: /.*/, namespace: 'suites' }, () => {
      const files = readdirSync(folder, { recursive: true })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.test.ts'))
        .sort();
      const entries = files.map((file) => `${JSON.stringify(file.slice(0, -8))}: () => require('./${file}'),`);
      return { contents: `export const suites = {\n${entries.join('\n')}\n};`, resolveDir: folder };
    });
  },
};

/** Provides the module `statewise:examples`: those of the rule pages, with what the built command line says about them. */
async function allExamples(cli) {
  const outdir = join(root, 'dist-test', 'harness');
  await bundleForNode({ entryPoints: { examples: 'test/harness/vscode/examples.ts' }, outdir });
  const { pageExamples } = await import(join(outdir, 'examples.js'));
  const contents = `export const examples = ${JSON.stringify(await pageExamples(cli))};`;
  return {
    name: 'all-examples',
    setup(build) {
      build.onResolve({ filter: /^statewise:examples$/ }, ({ path }) => ({ path, namespace: 'examples' }));
      build.onLoad({ filter: /.*/, namespace: 'examples' }, () => ({ contents }));
    },
  };
}
