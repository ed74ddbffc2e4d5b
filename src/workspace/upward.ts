import type { FilePort } from './port';

/** No workspace is nested deeper; guards against a port whose folders never end. */
const MAX_LEVELS = 64;

/**
 * Keys of a name beside a file and in each folder above it, nearest first, up to and including the first root.
 * A file outside every root is followed to the top.
 */
export function upward(port: FilePort, key: string, name: string, roots: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let level = 0; level < MAX_LEVELS; level++) {
    const candidate = port.resolve(key, '../'.repeat(level) + name);
    // A document that lies in no folder (not saved yet) resolves every path to itself.
    if (found.at(-1) === candidate || (candidate === key && level > 0)) break;
    if (candidate === key) continue;
    found.push(candidate);
    if (isRoot(port.folder(candidate), roots)) break;
  }
  return found;
}

function isRoot(folder: string, roots: readonly string[]): boolean {
  return roots.some((root) => root.replace(/\/$/, '') === folder.replace(/\/$/, ''));
}

/** A file's folder and the folders above it, nearest first, up to and including the first root. */
export function foldersUpward(port: FilePort, key: string, roots: readonly string[]): readonly string[] {
  return upward(port, key, 'x', roots).map((probe) => port.folder(probe));
}
