import { lstat, realpath, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { UsageError } from './usageError';

/**
 * Writes a YAML file below the working directory, and over one that is there only when told to. A link is left alone,
 * wherever it leads; throws a `UsageError` for everything that it does not write.
 */
export async function writeNew(out: string, text: string, cwd: string, overwrite: boolean): Promise<void> {
  if (!/\.ya?ml$/i.test(out)) throw new UsageError(`--out: \`${out}\` does not end in .yaml.`);
  const path = resolve(cwd, out);
  const folder = await realpath(dirname(path)).catch(() => undefined);
  if (folder === undefined) throw new UsageError(`--out: there is no folder for \`${out}\`.`);
  const below = relative(await realpath(cwd), folder);
  if (isAbsolute(below) || /^\.\.(?:$|[\\/])/.test(below))
    throw new UsageError(`--out: \`${out}\` lies outside the working directory.`);
  const there = await lstat(path).catch(() => undefined);
  if (there !== undefined && !there.isFile()) throw new UsageError(`--out: \`${out}\` is no ordinary file.`);
  if (there !== undefined && !overwrite)
    throw new UsageError(`\`${out}\` is already there; name another file with --out, or overwrite it with --force.`);
  // `wx`: a file that came to be meanwhile is not overwritten either.
  await writeFile(path, text, { encoding: 'utf8', flag: overwrite ? 'w' : 'wx' });
}
