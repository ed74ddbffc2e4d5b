import type { Group } from '../../core/readers/reader';
import { skips } from '../skip';
import type { FileStore, LoadedFile } from '../store';
import { foldersUpward } from '../upward';
import type { Skip } from '../workspace';
import type { ComposeSystems } from './compose';
import type { KubernetesSystems } from './kubernetes';
import { lone } from './plan';

/** A file is mounted from at most so many folders above it. */
const MOST_LEVELS = 4;

/** Finds the systems that a gateway's own file belongs to: those that use it, else itself. */
export class GatewaySystems {
  constructor(
    private readonly store: FileStore,
    private readonly roots: readonly string[],
    private readonly compose: ComposeSystems,
    private readonly kubernetes: KubernetesSystems,
    private readonly siblings: (folder: string) => Promise<readonly string[]>,
  ) {}

  /** The systems of a file; none of its own where a kustomization turns it into a ConfigMap. */
  async of(loaded: LoadedFile, alone: boolean): Promise<readonly Group[] | Skip> {
    const { key } = loaded;
    if (!alone) {
      if (await this.kubernetes.generatesFrom(key)) return skips.generated;
      const users = await this.users(key);
      if (users.length > 0) return users;
    }
    return [lone(this.store.port, loaded)];
  }

  /** Compose projects beside and above that mount the file, and the manifests it lies with. */
  private async users(key: string): Promise<readonly Group[]> {
    const found = new Map<string, Group>();
    const folders = foldersUpward(this.store.port, key, this.roots).slice(0, MOST_LEVELS);
    for (const [level, folder] of folders.entries()) {
      for (const other of await this.siblings(folder)) {
        const loaded = other === key ? undefined : await this.store.load(other);
        if (loaded?.status !== 'read') continue;
        for (const each of await this.near(loaded, level))
          if (each.files.some(({ file }) => file === key)) found.set(`${each.kind} ${each.id}`, each);
      }
    }
    return [...found.values()];
  }

  private async near(loaded: LoadedFile, level: number): Promise<readonly Group[]> {
    if (loaded.format === 'compose') return this.compose.of(loaded, false);
    if (loaded.format !== 'kubernetes' || level > 0) return [];
    const groups = await this.kubernetes.of(loaded, false);
    return 'reason' in groups ? [] : groups;
  }
}
