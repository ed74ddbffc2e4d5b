// The MCP SDK brings two makers of code: ajv, for forms that we never ask for, and zod's compiler, a mere speed-up. Neither
// may be in a bundle: web hosts forbid such code, and reviewers of a package look for it.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Parts of zod by file: what is replaced by what. A new version that reads otherwise ends the build. */
const cuts = {
  'core/doc.js': [[/compile\(\) \{[\s\S]*?\n {4}\}/, 'compile() { throw new Error("zod must not make code"); }']],
  'core/util.js': [[/const F = Function;\s*new F\(""\);\s*return true;/, 'return false;']],
};

/** Puts our own validator in ajv's place and takes zod's compiler out. */
export const noGeneratedCode = {
  name: 'no-generated-code',
  setup(build) {
    build.onResolve({ filter: /\/ajv-provider\.js$/ }, () => ({ path: resolve('src/mcp/validator.ts') }));
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/](?:doc|util)\.js$/ }, async ({ path }) => {
      const [, replacements] = Object.entries(cuts).find(([name]) => path.replaceAll('\\', '/').endsWith(name));
      let contents = await readFile(path, 'utf8');
      for (const [find, put] of replacements) {
        if (!find.test(contents)) throw new Error(`${path} is not the zod that esbuild.interpreted.mjs knows`);
        contents = contents.replace(find, put);
      }
      return { contents, loader: 'js' };
    });
  },
};
