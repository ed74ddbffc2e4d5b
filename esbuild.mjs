// Builds everything in dist/. `--watch` rebuilds on change, `--dev` leaves names and adds source maps.
import { build, context } from 'esbuild';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

export const bundles = [
  { ...node, entryPoints: ['src/extension/main.ts'], outfile: 'dist/extension.js' },
  { ...node, entryPoints: ['src/extension/client.ts'], outfile: 'dist/client.js' },
  { ...node, entryPoints: ['src/cli/bin.ts'], outfile: 'dist/statewise.js', banner: { js: '#!/usr/bin/env node' } },
  { ...web, entryPoints: ['src/extension/browser.ts'], outfile: 'dist/extension.web.js' },
  // A script of its own for both hosts: a command line or a thread loads it. Graphviz is a text full of characters beyond ASCII.
  {
    ...web,
    format: 'iife',
    globalName: 'graphviz',
    footer: { js: 'if(typeof module!=="undefined")module.exports=graphviz;' },
    charset: 'utf8',
    supported: { 'import-meta': true },
    define: { 'import.meta.url': 'undefined' },
    entryPoints: ['src/layout/bundle.ts'],
    outfile: 'dist/graphviz.js',
  },
  // Workers are classic scripts: no modules, one closed function.
  // A worker made from a blob has an address that is no base for others, and the schema interpreter would trip over it.
  {
    ...web,
    format: 'iife',
    define: { 'self.location': 'undefined' },
    entryPoints: ['src/server/browser.ts'],
    outfile: 'dist/server.web.js',
  },
];

await compileSchemas();
if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('watching for changes');
} else {
  const results = await Promise.all(bundles.map((options) => build(options)));
  writeFileSync(
    'dist/ThirdPartyNotices.txt',
    notices(results.flatMap((result) => Object.keys(result.metafile.inputs))),
  );
}

/** The licence texts of every package that ended up in a bundle. */
function notices(inputs) {
  const packages = new Set(inputs.flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const texts = [...packages].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    const text =
      file !== undefined && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `Statewise contains the following packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
