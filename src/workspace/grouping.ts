import type { Group } from '../core/readers/reader';
import type { Configuration } from './configuration';
import type { FileStore, LoadedFile } from './store';
import { ComposeSystems } from './systems/compose';
import { KubernetesSystems } from './systems/kubernetes';
import { NativeSystems } from './systems/native';
import { siblings } from './systems/siblings';
import type { ReviewAllOptions, Skip } from './workspace';

/**
 * Finds the systems files belong to. Made anew for each question, so that everything it remembers is of one moment;
 * texts and parsed files are remembered by the store.
 */
export class Grouping {
  private readonly native: NativeSystems;
  private readonly compose: ComposeSystems;
  private readonly kubernetes: KubernetesSystems;

  constructor(store: FileStore, configuration: Configuration, roots: readonly string[]) {
    const list = (folder: string): Promise<readonly string[]> => siblings(store, configuration, folder);
    this.native = new NativeSystems(store, roots, list);
    this.compose = new ComposeSystems(store, async (key) => (await configuration.of(key)).excluded);
    this.kubernetes = new KubernetesSystems(store, roots, list);
  }

  /** The systems of one file, the most telling first, or why it has none. */
  async of(loaded: LoadedFile, alone = false): Promise<readonly Group[] | Skip> {
    switch (loaded.format) {
      case 'native':
        return this.native.of(loaded, alone);
      case 'compose':
        return [await this.compose.of(loaded, alone)];
      case 'kubernetes': {
        const found = await this.kubernetes.of(loaded, alone);
        return 'reason' in found ? found : [found];
      }
    }
  }

  /** The systems of several files. Each comes with the files it was found through. */
  async all(loaded: readonly LoadedFile[], options: ReviewAllOptions): Promise<Grouped> {
    const groups = new Map<string, { readonly group: Group; readonly reported: Set<string> }>();
    const skipped: { key: string; skip: Skip }[] = [];
    const add = (found: Group, key: string): void => {
      const id = `${found.kind} ${found.id}`;
      const known = groups.get(id) ?? { group: found, reported: new Set<string>() };
      known.reported.add(key);
      groups.set(id, known);
    };
    const joined = options.together === true ? await this.join(loaded) : [];
    for (const group of joined) for (const { file } of group.files) add(group, file);
    for (const file of loaded) {
      if (options.together === true && file.format !== 'native') continue;
      const found = await this.of(file, options.alone);
      if ('reason' in found) skipped.push({ key: file.key, skip: found });
      else for (const group of found) add(group, file.key);
    }
    return { groups: [...groups.values()], skipped };
  }

  private async join(loaded: readonly LoadedFile[]): Promise<readonly Group[]> {
    const compose = await this.compose.together(loaded.filter(({ format }) => format === 'compose'));
    const kubernetes = loaded.filter(({ format }) => format === 'kubernetes');
    return [...(compose ? [compose] : []), ...(kubernetes.length > 0 ? [this.kubernetes.together(kubernetes)] : [])];
  }
}

/** Systems with the asked-for files each one answers for. */
export interface Grouped {
  readonly groups: readonly { readonly group: Group; readonly reported: ReadonlySet<string> }[];
  readonly skipped: readonly { readonly key: string; readonly skip: Skip }[];
}
