import type { Group } from '../core/readers/reader';
import type { Configuration } from './configuration';
import type { FileStore, LoadedFile } from './store';
import { ComposeSystems } from './systems/compose';
import { GatewaySystems } from './systems/gateway';
import { KubernetesSystems } from './systems/kubernetes';
import { NativeSystems } from './systems/native';
import { lone } from './systems/plan';
import { siblings } from './systems/siblings';
import type { ReviewAllOptions, Skip } from './workspace';

/**
 * Finds the systems files belong to. Made anew whenever a file changes, so that everything it remembers is of one
 * moment; texts and parsed files are remembered by the store.
 */
export class Grouping {
  private readonly native: NativeSystems;
  private readonly compose: ComposeSystems;
  private readonly kubernetes: KubernetesSystems;
  private readonly gateway: GatewaySystems;
  private readonly excluded: (key: string) => Promise<boolean>;

  constructor(
    private readonly store: FileStore,
    configuration: Configuration,
    roots: readonly string[],
  ) {
    const list = (folder: string): Promise<readonly string[]> => siblings(store, configuration, folder);
    this.native = new NativeSystems(store, roots, list);
    this.excluded = async (key) => (await configuration.of(key)).excluded;
    this.compose = new ComposeSystems(store, this.excluded, list);
    this.kubernetes = new KubernetesSystems(store, roots, this.excluded, list);
    this.gateway = new GatewaySystems(store, roots, this.compose, this.kubernetes, list);
  }

  /** The systems of one file, the most telling first, or why it has none. */
  async of(loaded: LoadedFile, alone = false): Promise<readonly Group[] | Skip> {
    switch (loaded.format) {
      case 'native':
        return this.native.of(loaded, alone);
      case 'compose':
        return this.compose.of(loaded, alone);
      case 'kubernetes':
        return this.kubernetes.of(loaded, alone);
      case 'gateway':
        return this.gateway.of(loaded, alone);
      case 'cloud':
        return [lone(this.store.port, loaded)];
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
    this.kubernetes.know(loaded.map(({ key }) => key));
    const joined = options.together === true ? await this.join(loaded) : [];
    for (const group of joined) for (const { file } of group.files) add(group, file);
    for (const file of loaded) {
      if (options.together === true && joined.length > 0 && !standsAlone(file)) continue;
      const found = await this.of(file, options.alone);
      if ('reason' in found) skipped.push({ key: file.key, skip: found });
      else for (const group of found) for (const key of await this.answering(group, file.key)) add(group, key);
    }
    return { groups: [...groups.values()], skipped };
  }

  /** A kustomization stands for everything it deploys, wherever that lies; any other file for itself. */
  private async answering(group: Group, key: string): Promise<readonly string[]> {
    if (group.kind !== 'kubernetes' || group.id !== key) return [key];
    const keys = [key];
    for (const { file } of group.files) if (file !== key && !(await this.excluded(file))) keys.push(file);
    return keys;
  }

  private async join(loaded: readonly LoadedFile[]): Promise<readonly Group[]> {
    const gateways = loaded.filter(({ format }) => format === 'gateway');
    const compose = await this.compose.together(
      loaded.filter(({ format }) => format === 'compose'),
      gateways,
    );
    const kubernetes = loaded.filter(({ format }) => format === 'kubernetes');
    return [
      ...(compose ? [compose] : []),
      ...(kubernetes.length > 0 ? [this.kubernetes.together(kubernetes, compose ? [] : gateways)] : []),
    ];
  }
}

/** Whether a file is a system of its own beside whatever is asked for together with it. */
function standsAlone({ format }: LoadedFile): boolean {
  return format === 'native' || format === 'cloud';
}

/** Systems with the asked-for files each one answers for. */
export interface Grouped {
  readonly groups: readonly { readonly group: Group; readonly reported: ReadonlySet<string> }[];
  readonly skipped: readonly { readonly key: string; readonly skip: Skip }[];
}
