import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import type { FilePort } from '../workspace/port';

/**
 * A port that reads nothing outside a folder: neither what a path with `..` names nor what a link leads to. Such a file
 * is like one that does not exist.
 * @param root absolute path of the folder; keys are relative to it
 */
export function confined(port: FilePort, root: string): FilePort {
  const real = realpath(root);
  const isInside = async (key: string): Promise<boolean> => {
    try {
      const below = relative(await real, await realpath(resolve(root, key)));
      return !isAbsolute(below) && below !== '..' && !/^\.\.[\\/]/.test(below);
    } catch {
      // A link that leads nowhere, or a file that is gone.
      return false;
    }
  };
  return {
    ...port,
    read: async (key) => ((await isInside(key)) ? port.read(key) : undefined),
    list: async (folder) => ((await isInside(folder)) ? port.list(folder) : []),
    find: async (folder, exclude) => ((await isInside(folder)) ? port.find(folder, exclude) : []),
  };
}
