import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LEFT_OUT } from './defaults';

/**
 * Paths of the files below a folder, relative to it with `/`, sorted. Links are named and not followed, so a walk ends;
 * other people's code is left out. A folder that cannot be read counts as empty.
 */
export async function walk(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!LEFT_OUT.some((name) => name === entry.name)) waiting.push(path);
      } else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
    }
  }
  return found.sort();
}
