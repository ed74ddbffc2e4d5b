import type { Group } from '../../core/readers/reader';
import { itemsAt } from '../../core/yaml/located';
import type { ParsedFile } from '../../core/yaml/parse';
import type { FileStore, LoadedFile } from '../store';
import { foldersUpward } from '../upward';
import { group, Memo } from './plan';

interface Closure {
  readonly files: readonly ParsedFile[];
  readonly keys: ReadonlySet<string>;
  readonly partial: boolean;
}

/** Groups native files: a root with its imports. A file that others import belongs to their systems. */
export class NativeSystems {
  private readonly closures: Memo<Closure>;

  constructor(
    private readonly store: FileStore,
    private readonly roots: readonly string[],
    private readonly siblings: (folder: string) => Promise<readonly string[]>,
  ) {
    this.closures = new Memo((key) => this.close(key));
  }

  /** The systems of a file, one per root that reaches it. */
  async of(loaded: LoadedFile, alone: boolean): Promise<readonly Group[]> {
    const candidates = alone ? [loaded.key] : await this.reaching(loaded.key);
    const groups: Group[] = [];
    for (const key of await this.topmost(candidates)) {
      const { files, partial } = await this.closures.get(key);
      groups.push(group(this.store.port, { id: key, kind: 'native', files, partial }));
    }
    return groups;
  }

  /** The file itself and the `*.arch.yaml` beside and above it that import it, directly or not. */
  private async reaching(key: string): Promise<readonly string[]> {
    const { port } = this.store;
    const found = new Set([key]);
    for (const folder of foldersUpward(port, key, this.roots)) {
      for (const other of await this.siblings(folder)) {
        if (!/\.arch\.ya?ml$/i.test(other) || found.has(other)) continue;
        if ((await this.closures.get(other)).keys.has(key)) found.add(other);
      }
    }
    return [...found].sort();
  }

  /** Those that no other one imports; of files that import each other the first. */
  private async topmost(keys: readonly string[]): Promise<readonly string[]> {
    const top: string[] = [];
    for (const key of keys) {
      const own = await this.closures.get(key);
      let below = false;
      for (const other of keys) {
        if (other === key || !(await this.closures.get(other)).keys.has(key)) continue;
        below ||= !own.keys.has(other) || other < key;
      }
      if (!below) top.push(key);
    }
    return top;
  }

  private async close(root: string): Promise<Closure> {
    const files: ParsedFile[] = [];
    const keys = new Set([root]);
    let partial = false;
    for (const key of keys) {
      const loaded = await this.store.load(key);
      if (loaded.status === 'skipped' || loaded.format !== 'native') {
        partial = true;
        continue;
      }
      files.push(loaded.file);
      partial ||= loaded.file.problems.length > 0;
      // A set that grows while it is walked also ends cycles of imports.
      for (const path of imports(loaded.file)) keys.add(this.store.port.resolve(key, path));
    }
    return { files, keys, partial };
  }
}

function imports(file: ParsedFile): readonly string[] {
  return file.documents.flatMap(({ root }) =>
    itemsAt(root, 'imports').flatMap((item) => (item.type === 'scalar' && item.text !== '' ? [item.text] : [])),
  );
}
