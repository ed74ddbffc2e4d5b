import { posix } from 'node:path';
import type { FilePort } from '../../src/workspace/port';

/** Files that exist only in the test; keys are relative paths with `/`. */
export function createMemoryPort(files: Readonly<Record<string, string>>): FilePort {
  const keys = Object.keys(files);
  const folder = (key: string): string => posix.dirname(key);
  return {
    read: async (key) => {
      const text = files[key];
      return text === undefined ? undefined : { text, version: '1' };
    },
    list: async (of) =>
      keys.filter((key) => folder(key) === of && (/\.ya?ml$/.test(key) || posix.basename(key) === '.env')),
    find: async (below) =>
      keys.filter((key) => (below === '.' || key.startsWith(`${below}/`)) && /\.ya?ml$/.test(key)).sort(),
    resolve: (from, path) => posix.normalize(posix.join(folder(from), path)),
    folder,
    path: (key) => key,
    place: (key) => posix.resolve('/', key),
  };
}
