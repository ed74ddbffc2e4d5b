import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import picomatch from 'picomatch/posix';
import { isBeanstalkName } from '../core/readers/recognise';
import { MAX_TEXT } from '../core/yaml/parse';
import { walk } from './nodeWalk';
import type { FilePort, FileText } from './port';

/** A UTF-16 code unit takes at most this many bytes in UTF-8; a larger file is over the limit without being read. */
const BYTES_PER_UNIT = 3;

/** Reaches files of the machine; keys are paths relative to `cwd` with `/`. */
export function createNodePort(cwd: string): FilePort {
  const absolute = (key: string): string => resolve(cwd, key);
  const keyOf = (path: string): string => toKey(cwd, path);
  return {
    read: (key) => read(absolute(key)),
    async list(folder) {
      const entries = await readdir(absolute(folder), { withFileTypes: true }).catch(() => []);
      const names = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name);
      return names
        .filter((name) => /\.ya?ml$/i.test(name) || name === '.env')
        .map((name) => keyOf(resolve(absolute(folder), name)));
    },
    async find(folder, exclude) {
      const ignored = exclude.length === 0 ? () => false : picomatch([...exclude], { dot: true });
      const paths = await walk(absolute(folder));
      return paths
        .filter((path) => (/\.ya?ml$/i.test(path) || isBeanstalkName(path)) && !ignored(path))
        .map((path) => keyOf(resolve(absolute(folder), path)));
    },
    resolve: (from, path) => keyOf(resolve(dirname(absolute(from)), path)),
    folder: (key) => keyOf(dirname(absolute(key))),
    path: (key) => key,
    place: (key) => absolute(key).replaceAll('\\', '/'),
  };
}

/** The key of a path of the machine. */
export function toKey(cwd: string, path: string): string {
  const key = relative(cwd, resolve(cwd, path)).replaceAll('\\', '/');
  return key === '' ? '.' : key;
}

async function read(path: string): Promise<FileText | undefined> {
  try {
    const { size, mtimeMs, ...status } = await stat(path).then((found) => ({
      size: found.size,
      mtimeMs: found.mtimeMs,
      isFile: found.isFile(),
    }));
    if (!status.isFile) return undefined;
    const version = `${mtimeMs}-${size}`;
    if (size > MAX_TEXT * BYTES_PER_UNIT) return { text: '', version, refused: 'too-large' };
    return { text: await readFile(path, 'utf8'), version };
  } catch {
    // Missing, a dangling link or not allowed: the port's answer for all of them is "no text".
    return undefined;
  }
}
