import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cache } from './paths';

const run = promisify(execFile);
const stamp = '.complete';
const abandonedAfter = 60 * 60 * 1000;

/**
 * The folder `name` of the cache, made by `fill` when it is not there yet. It is filled under another name and renamed
 * when complete, so that an interrupted or a simultaneous run never leaves or sees a half-made folder.
 */
export async function provide(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  if (existsSync(join(folder, stamp))) return folder;
  await mkdir(cache, { recursive: true });
  await removeAbandoned();
  const partial = await mkdtemp(join(cache, `.partial-${Date.now()}-`));
  try {
    await fill(partial);
    await writeFile(join(partial, stamp), new Date().toISOString());
    await adopt(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

/** Installs `packages` (name to exact version) into `folder` from the npm registry, running none of their scripts. */
export async function npmInstall(folder: string, packages?: Readonly<Record<string, string>>): Promise<void> {
  if (packages) {
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  }
  const quiet = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  try {
    await run('npm', ['install', ...quiet], { cwd: folder, shell: process.platform === 'win32', maxBuffer: 1 << 26 });
  } catch (error) {
    const wanted = packages ? Object.entries(packages).map(([name, version]) => `${name}@${version}`) : [folder];
    throw new Error(`npm could not install ${wanted.join(', ')}: ${reason(error)}`, { cause: error });
  }
}

async function adopt(partial: string, folder: string): Promise<void> {
  if (existsSync(join(folder, stamp))) return;
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(partial, folder);
  } catch (error) {
    if (!existsSync(join(folder, stamp))) throw error;
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(cache)) {
    const made = Number(/^\.partial-(\d+)-/.exec(name)?.[1] ?? Infinity);
    if (Date.now() - made > abandonedAfter) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function reason(error: unknown): string {
  const text = error instanceof Error ? ('stderr' in error ? String(error.stderr) : error.message) : String(error);
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith('npm error') && !/A complete log|^npm error$/.test(line));
  return lines.slice(0, 3).join(' ').replaceAll('npm error ', '') || text.split('\n')[0] || 'unknown reason';
}
