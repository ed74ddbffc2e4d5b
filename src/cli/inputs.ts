import { lstat, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import picomatch from 'picomatch/posix';
import { toKey } from '../workspace/nodePort';
import { walk } from '../workspace/nodeWalk';
import type { FilePort } from '../workspace/port';
import { UsageError } from './usageError';

/** The files a command works on. */
export interface Inputs {
  /** All keys, sorted for directories and in the order given for names. */
  readonly keys: readonly string[];
  /** Those that were named one by one: what happens to them deserves a word even when they are skipped. */
  readonly named: ReadonlySet<string>;
}

/** Turns the paths of the command line into files: names, folders with everything below, globs. */
export async function collectInputs(paths: readonly string[], port: FilePort, cwd: string): Promise<Inputs> {
  const keys = new Set<string>();
  const named = new Set<string>();
  for (const path of paths) {
    const key = toKey(cwd, path);
    const kind = await kindOf(resolve(cwd, path));
    if (kind === 'folder') for (const found of await port.find(key, [])) keys.add(found);
    else if (kind === 'file') {
      keys.add(key);
      named.add(key);
    } else for (const found of await matching(path, cwd)) keys.add(found);
  }
  return { keys: [...keys], named };
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    // A link that leads nowhere still is something: it is skipped with a word, not a mistake of the caller.
    return lstat(path).then(
      () => 'file' as const,
      () => undefined,
    );
  }
}

/** The files a glob names; its fixed beginning says where to look. */
async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  const { base, glob, isGlob } = picomatch.scan(pattern.replaceAll('\\', '/'));
  if (!isGlob) throw new UsageError(`There is no file or folder \`${pattern}\`.`);
  const folder = resolve(cwd, base);
  const matches = picomatch(glob, { dot: true });
  const found = (await walk(folder)).filter((path) => matches(path));
  if (found.length === 0) throw new UsageError(`No file matches \`${pattern}\`.`);
  return found.map((path) => toKey(cwd, resolve(folder, path)));
}
