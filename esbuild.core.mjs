import { relative, resolve, sep } from 'node:path';

/** Where bundles find the core: beside them in Node; in a worker, as the global that the script before it made. */
const places = { node: `require('./core.js')`, browser: 'statewiseCore' };

/**
 * Leaves the core out of a bundle, because command line and web server would each carry all of it. Whatever the bundle
 * imports of it is taken from `dist/core.js` and noted in `wanted`, a set of paths.
 */
export function withoutCore(wanted, platform) {
  return {
    name: 'without-core',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, async ({ path, resolveDir, importer, kind, pluginData }) => {
        if (pluginData === 'asked' || importer === '') return undefined;
        const found = await build.resolve(path, { resolveDir, importer, kind, pluginData: 'asked' });
        const file = relative(resolve('.'), found.path).split(sep).join('/');
        return file.startsWith('src/core/') ? { path: file, namespace: 'core' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'core' }, ({ path }) => {
        wanted.add(path);
        return { contents: `module.exports = ${places[platform]}[${JSON.stringify(path)}];`, loader: 'js' };
      });
      build.onResolve({ filter: /^\.\/core\.js$/, namespace: 'core' }, ({ path }) => ({ path, external: true }));
    },
  };
}

/** The bundle that holds the core once: each wanted module under its path. A function, since it is known only at the end. */
export function coreEntry(wanted) {
  return {
    name: 'core-entry',
    setup(build) {
      build.onResolve({ filter: /^statewise:core$/ }, ({ path }) => ({ path, namespace: 'entry' }));
      build.onLoad({ filter: /./, namespace: 'entry' }, () => ({
        contents: [...wanted]
          .sort()
          .map((path) => `export * as ${JSON.stringify(path)} from ${JSON.stringify(`./${path}`)};`)
          .join('\n'),
        resolveDir: resolve('.'),
      }));
    },
  };
}
