import type { Session } from './session';
import { keyOf } from './uri';

/**
 * A file's or folder's path as people in the editor write it: relative to its workspace folder, with the folder's name
 * before it where there are several.
 */
export function nameIn({ folders, port }: Session, key: string): string {
  const home = folders.map(keyOf).find((folder) => key === folder || key.startsWith(`${folder}/`));
  if (home === undefined) return port.path(key).replace(/^\/+/, '');
  const folder = port.path(home);
  const below = port.path(key).slice(folder.length).replace(/^\/+/, '');
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return folders.length > 1 ? [name, below].filter((part) => part !== '').join('/') : below || '.';
}
