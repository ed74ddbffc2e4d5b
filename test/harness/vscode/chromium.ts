import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provide } from './cache';
import { root } from './paths';

const run = promisify(execFile);

/** A browser to start, what it needs in its environment, and the fonts that come with it. */
export interface Chromium {
  readonly executable: string;
  readonly libraries?: string;
  readonly fonts?: string;
}

/** The headless Chromium of the npm package `@sparticuz/chromium`, unpacked into the cache. */
export async function packagedChromium(): Promise<Chromium> {
  const manifest = await readFile(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8');
  const version = /"version": "(.+?)"/.exec(manifest)?.[1] ?? 'unknown';
  const folder = await provide(`chromium-${version}`, unpack);
  const executable = join(folder, 'chromium');
  const fonts = join(folder, 'fonts');
  if (await starts(executable)) return { executable, fonts };
  const libraries = join(folder, 'al2023', 'lib');
  if (await starts(executable, libraries)) return { executable, libraries, fonts };
  throw new Error(`no browser: ${executable} does not start here; install Chromium or Chrome`);
}

/**
 * The package unpacks into TMPDIR and changes the environment when it is imported: hence a process of its own. The
 * variable makes it unpack the libraries, too, that a small Linux lacks.
 */
async function unpack(folder: string): Promise<void> {
  const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

async function starts(executable: string, libraries?: string): Promise<boolean> {
  const env = libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
  return run(executable, ['--version'], { env }).then(
    () => true,
    () => false,
  );
}
