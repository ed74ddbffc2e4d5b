import type { Group } from '../../core/readers/reader';
import type { ParsedFile } from '../../core/yaml/parse';
import { skips } from '../skip';
import type { FileStore, LoadedFile } from '../store';
import { upward } from '../upward';
import type { Skip } from '../workspace';
import { closure, isKustomizationFile, KUSTOMIZATIONS, type Closure } from './kustomize';
import { Overlays } from './overlays';
import { baseName, group, Memo } from './plan';

/** A base is looked at through at most so many of the kustomizations that build on it. */
const MOST_VIEWS = 16;

/** Groups Kubernetes files: what the outermost kustomizations deploy, else what lies directly in one folder. */
export class KubernetesSystems {
  private readonly closures: Memo<Closure>;
  private readonly folders: Memo<Group>;
  private readonly overlays: Overlays;

  constructor(
    private readonly store: FileStore,
    private readonly roots: readonly string[],
    excluded: (key: string) => Promise<boolean>,
    private readonly siblings: (folder: string) => Promise<readonly string[]>,
  ) {
    this.overlays = new Overlays(store, roots, excluded);
    this.closures = new Memo((key) => closure(store, key));
    this.folders = new Memo((folder) => this.folder(folder));
  }

  /** Makes kustomizations known that are asked about and may lie outside the workspace's folders. */
  know(keys: Iterable<string>): void {
    this.overlays.know(keys);
  }

  /** The systems a file belongs to, one per kustomization that deploys it; a patch belongs to none. */
  async of(loaded: LoadedFile, alone: boolean): Promise<readonly Group[] | Skip> {
    const { port } = this.store;
    if (alone) return [this.together([loaded])];
    if (isKustomizationFile(port.path(loaded.key), loaded.file)) return this.deployed(loaded.key, loaded.key);
    for (const key of await this.kustomizations(loaded.key)) {
      const found = await this.closures.get(key);
      if (found.resources.has(loaded.key)) return this.deployed(loaded.key, key);
      if (found.patches.has(loaded.key)) return skips.patch;
    }
    const folder = await this.folders.get(port.folder(loaded.key));
    // A document that is in no folder the port can list (not saved yet) is its own system.
    return [folder.files.some(({ file }) => file === loaded.key) ? folder : this.together([loaded])];
  }

  /** A base is no system of its own: what builds on it says how it runs. */
  private async deployed(key: string, nearest: string): Promise<readonly Group[]> {
    const groups: Group[] = [];
    for (const top of (await this.overlays.above(nearest)).slice(0, MOST_VIEWS)) {
      const found = await this.closures.get(top);
      if (found.resources.has(key) || found.kustomizations.has(key)) groups.push(this.kustomized(top, found));
    }
    return groups.length > 0 ? groups : [this.kustomized(nearest, await this.closures.get(nearest))];
  }

  /** One system from exactly these files. */
  together(loaded: readonly LoadedFile[], gateways: readonly LoadedFile[] = []): Group {
    const files = [loaded, gateways].flatMap((each) => each.map(({ file }) => file).sort(byKey));
    const partial = files.some(({ problems }) => problems.length > 0);
    return group(this.store.port, { id: files[0]?.file ?? '', kind: 'kubernetes', files, partial });
  }

  /** Whether a kustomization beside or above a file makes a ConfigMap of it. */
  async generatesFrom(key: string): Promise<boolean> {
    for (const each of await this.kustomizations(key)) if ((await this.closures.get(each)).texts.has(key)) return true;
    return false;
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

  private kustomized(id: string, { kustomizations, resources, patches, texts, partial }: Closure): Group {
    const files = [...kustomizations.values(), ...[...resources.values()].sort(byKey)];
    const broken = files.some(({ problems }) => problems.length > 0);
    return group(this.store.port, {
      id,
      kind: 'kubernetes',
      files,
      helpers: patches,
      texts,
      partial: partial || broken,
    });
  }

  private async folder(folder: string): Promise<Group> {
    const files: ParsedFile[] = [];
    const gateways: ParsedFile[] = [];
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
      else if (loaded.format === 'gateway') gateways.push(loaded.file);
    }
    const members = [...files.filter(({ file }) => !patches.has(file)).sort(byKey), ...gateways];
    partial ||= members.some(({ problems }) => problems.length > 0);
    return group(this.store.port, { id: folder, kind: 'kubernetes', files: members, partial });
  }
}

function byKey(a: ParsedFile, b: ParsedFile): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
