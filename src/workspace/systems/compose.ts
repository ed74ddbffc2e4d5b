import type { Group } from '../../core/readers/reader';
import type { ParsedFile } from '../../core/yaml/parse';
import type { FileStore, LoadedFile } from '../store';
import { basesOfFragment, basesOfOverride, overridesOf } from './composeNames';
import { referencedFiles, serviceNames, unfoundedServices } from './composeReferences';
import { readEnv } from './env';
import { group } from './plan';

/** Groups Compose files: a base with its override, or a fragment on top of the base beside it. */
export class ComposeSystems {
  constructor(
    private readonly store: FileStore,
    private readonly excluded: (key: string) => Promise<boolean>,
  ) {}

  /** The system a file belongs to. */
  async of(loaded: LoadedFile, alone: boolean): Promise<Group> {
    if (alone) return this.project(loaded.key, [loaded.file]);
    const bases = basesOfOverride(this.store.port, loaded.key);
    if (bases !== undefined) {
      const base = await this.first(loaded.key, bases);
      return base === undefined
        ? this.project(loaded.key, [loaded.file])
        : this.project(base.key, [base.file, loaded.file]);
    }
    const base = await this.baseOfFragment(loaded);
    if (base !== undefined) return this.project(loaded.key, [base.file, loaded.file]);
    const override = await this.first(loaded.key, overridesOf(this.store.port, loaded.key));
    return this.project(loaded.key, override === undefined ? [loaded.file] : [loaded.file, override.file]);
  }

  /** One project from several files in the order given, as with `docker compose -f a -f b`. */
  async together(loaded: readonly LoadedFile[]): Promise<Group | undefined> {
    const first = loaded[0];
    return (
      first &&
      this.project(
        first.key,
        loaded.map(({ file }) => file),
      )
    );
  }

  private async baseOfFragment(loaded: LoadedFile): Promise<LoadedFile | undefined> {
    const unfounded = unfoundedServices(loaded.file);
    if (unfounded.names.length === 0) return undefined;
    const base = await this.first(loaded.key, basesOfFragment(this.store.port, loaded.key));
    if (base === undefined || unfoundedServices(base.file).all) return undefined;
    const known = serviceNames(base.file);
    return unfounded.all || unfounded.names.some((name) => known.has(name)) ? base : undefined;
  }

  private async first(self: string, keys: readonly string[]): Promise<LoadedFile | undefined> {
    for (const key of keys) {
      if (key === self) continue;
      const loaded = await this.store.load(key);
      if (loaded.status === 'read' && loaded.format === 'compose' && !(await this.excluded(key))) return loaded;
    }
    return undefined;
  }

  private async project(id: string, files: readonly ParsedFile[]): Promise<Group> {
    const { port } = this.store;
    const { helpers, missing } = await this.helpers(files);
    const envKey = port.resolve(id, '.env');
    const env = envKey === id ? undefined : await this.store.text(envKey);
    // A fragment whose base is not there describes only part of what runs.
    const lonely = files.length === 1 && files[0] !== undefined && unfoundedServices(files[0]).all;
    const partial = missing || lonely || files.some(({ problems }) => problems.length > 0);
    return group(port, { id, kind: 'compose', files, helpers, variables: readEnv(env?.text ?? ''), partial });
  }

  private async helpers(
    files: readonly ParsedFile[],
  ): Promise<{ helpers: ReadonlyMap<string, ParsedFile>; missing: boolean }> {
    const members = new Set(files.map(({ file }) => file));
    const helpers = new Map<string, ParsedFile>();
    let missing = false;
    const waiting = [...files];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      for (const path of referencedFiles(file)) {
        const key = this.store.port.resolve(file.file, path);
        if (members.has(key) || helpers.has(key)) continue;
        const helper = path.includes('$') ? undefined : await this.store.parse(key);
        if (helper === undefined) missing = true;
        else {
          helpers.set(key, helper);
          waiting.push(helper);
        }
      }
    }
    return { helpers, missing };
  }
}
