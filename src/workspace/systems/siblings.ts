import type { Configuration } from '../configuration';
import type { FileStore } from '../store';

/** Keys of the YAML files directly in a folder that the configuration does not leave out. */
export async function siblings(
  store: FileStore,
  configuration: Configuration,
  folder: string,
): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const key of await store.list(folder)) {
    if (!(await configuration.of(key)).excluded) keys.push(key);
  }
  return keys;
}
