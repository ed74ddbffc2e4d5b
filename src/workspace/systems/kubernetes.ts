import type { Group } from '../../core/readers/reader';
import type { ParsedFile } from '../../core/yaml/parse';
import { skips } from '../skip';
import type { FileStore, LoadedFile } from '../store';
import { upward } from '../upward';
import type { Skip } from '../workspace';
import { closure, isKustomizationFile, KUSTOMIZATIONS, type Closure } from './kustomize';
import { baseName, group, Memo } from './plan';

/** Groups Kubernetes files: what the nearest kustomization deploys, else what lies directly in one folder. */
export class KubernetesSystems {
  private readonly closures: Memo<Closure>;
  private readonly folders: Memo<Group>;

  constructor(
    private readonly store: FileStore,
    private readonly roots: readonly string[],
    private readonly siblings: (folder: string) => Promise<readonly string[]>,
  ) {
    this.closures = new Memo((key) => closure(store, key));
    this.folders = new Memo((folder) => this.folder(folder));
  }

  /** The system a file belongs to; a patch belongs to none. */
  async of(loaded: LoadedFile, alone: boolean): Promise<Group | Skip> {
    const { port } = this.store;
    if (alone) return this.together([loaded]);
    if (isKustomizationFile(port.path(loaded.key), loaded.file))
      return this.kustomized(loaded.key, await this.closures.get(loaded.key));
    for (const key of await this.kustomizations(loaded.key)) {
      const found = await this.closures.get(key);
      if (found.resources.has(loaded.key)) return this.kustomized(key, found);
      if (found.patches.has(loaded.key)) return skips.patch;
    }
    const folder = await this.folders.get(port.folder(loaded.key));
    // A document that is in no folder the port can list (not saved yet) is its own system.
    return folder.files.some(({ file }) => file === loaded.key) ? folder : this.together([loaded]);
  }

  /** One system from exactly these files. */
  together(loaded: readonly LoadedFile[]): Group {
    const files = loaded.map(({ file }) => file).sort(byKey);
    const partial = files.some(({ problems }) => problems.length > 0);
    return group(this.store.port, { id: files[0]?.file ?? '', kind: 'kubernetes', files, partial });
  }

  private async kustomizations(key: string): Promise<readonly string[]> {
    const places = KUSTOMIZATIONS.map((name) => upward(this.store.port, key, name, this.roots));
    const found: string[] = [];
    for (let level = 0; level < Math.max(...places.map(({ length }) => length)); level++) {
      for (const place of places) {
        const candidate = place[level];
        if (candidate !== undefined && (await this.store.text(candidate)) !== undefined) found.push(candidate);
      }
    }
    return found;
  }

  private kustomized(id: string, { kustomizations, resources, patches, partial }: Closure): Group {
    const files = [...kustomizations.values(), ...[...resources.values()].sort(byKey)];
    const broken = files.some(({ problems }) => problems.length > 0);
    return group(this.store.port, { id, kind: 'kubernetes', files, helpers: patches, partial: partial || broken });
  }

  private async folder(folder: string): Promise<Group> {
    const files: ParsedFile[] = [];
    let partial = false;
    const patches = new Set<string>();
    for (const key of await this.siblings(folder)) {
      if (KUSTOMIZATIONS.includes(baseName(this.store.port.path(key)))) {
        for (const patch of (await this.closures.get(key)).patches.keys()) patches.add(patch);
        continue;
      }
      const loaded = await this.store.load(key);
      if (loaded.status === 'skipped') partial ||= loaded.skip.kind !== 'foreign';
      else if (loaded.format === 'kubernetes') files.push(loaded.file);
    }
    const members = files.filter(({ file }) => !patches.has(file)).sort(byKey);
    partial ||= members.some(({ problems }) => problems.length > 0);
    return group(this.store.port, { id: folder, kind: 'kubernetes', files: members, partial });
  }
}

function byKey(a: ParsedFile, b: ParsedFile): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
