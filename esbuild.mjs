// Builds everything in dist/. `--watch` rebuilds on change, `--dev` leaves names and adds source maps.
import { build, context } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { coreEntry, withoutCore } from './esbuild.core.mjs';
import { noGeneratedCode } from './esbuild.interpreted.mjs';
import { notices } from './esbuild.notices.mjs';
import { compileSchemas } from './schemas/compile.mjs';

const dev = process.argv.includes('--dev') || process.argv.includes('--watch');

/** What all bundles share. Licence texts go to ThirdPartyNotices.txt, so bundles carry none. */
const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // Packages with a UMD main (such as vscode-languageserver-types) bundle only through their module entry.
  mainFields: ['module', 'main'],
};

const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'] };
const web = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
  mainFields: ['browser', 'module', 'main'],
};

/** A script that both hosts load: what it exports is a global of that name, and its module's exports where there are modules. */
const script = (globalName) => ({
  ...web,
  format: 'iife',
  globalName,
  footer: { js: `if(typeof module!=="undefined")module.exports=${globalName};` },
});

/** Paths of the core's modules that other bundles import. */
const wanted = new Set();

const bundles = [
  { ...node, entryPoints: ['src/extension/main.ts'], outfile: 'dist/extension.js' },
  { ...node, entryPoints: ['src/extension/client.ts'], outfile: 'dist/client.js' },
  {
    ...node,
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/statewise.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [noGeneratedCode, withoutCore(wanted, 'node')],
  },
  { ...web, entryPoints: ['src/extension/browser.ts'], outfile: 'dist/extension.web.js' },
  // A script of its own for both hosts: a command line or a thread loads it. Graphviz is a text full of characters beyond ASCII.
  {
    ...script('graphviz'),
    charset: 'utf8',
    define: { 'import.meta.url': 'undefined' },
    entryPoints: ['src/layout/bundle.ts'],
    outfile: 'dist/graphviz.js',
  },
  { ...web, format: 'iife', entryPoints: ['src/webview/main.ts'], outfile: 'dist/webview.js' },
  { ...web, entryPoints: ['src/webview/style.css'], outfile: 'dist/webview.css' },
  // Workers are classic scripts: no modules, one closed function.
  // A worker made from a blob has an address that is no base for others, and the schema interpreter would trip over it.
  {
    ...web,
    format: 'iife',
    define: { 'self.location': 'undefined' },
    entryPoints: ['src/server/browser.ts'],
    outfile: 'dist/server.web.js',
    plugins: [withoutCore(wanted, 'browser')],
  },
];

/** Built after the others, which say what they want of it. */
const core = {
  ...script('statewiseCore'),
  // See `server.web.js`: they run in the same worker.
  define: { 'self.location': 'undefined' },
  entryPoints: ['statewise:core'],
  plugins: [coreEntry(wanted)],
  outfile: 'dist/core.js',
};

await compileSchemas();
if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all([...contexts, await context(core)].map((each) => each.watch()));
  console.log('watching for changes');
} else {
  const others = await Promise.all(bundles.map((options) => build(options)));
  const results = [...others, await build(core)];
  writeFileSync(
    'dist/ThirdPartyNotices.txt',
    notices(results.flatMap((result) => Object.keys(result.metafile.inputs))),
  );
}
