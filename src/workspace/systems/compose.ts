import { mountedYaml, readFolders } from '../../core/readers/compose/mountedFiles';
import { readEnv } from '../../core/readers/compose/env';
import { envKeys } from '../../core/readers/compose/envFiles';
import { gatewayRoutes } from '../../core/readers/gateway/routes';
import type { Group } from '../../core/readers/reader';
import type { ParsedFile } from '../../core/yaml/parse';
import type { FileStore, LoadedFile } from '../store';
import { basesOfFragment, basesOfOverride, composeFiles, isProjectName, overridesOf } from './composeNames';
import { referencedFiles, serviceNames, unfoundedServices } from './composeReferences';
import { group, Memo } from './plan';

/** What the files of a project name. */
interface Reached {
  readonly helpers: ReadonlyMap<string, ParsedFile>;
  readonly included: readonly ParsedFile[];
  readonly missing: boolean;
}

/** Groups Compose files: a base with its override, or a fragment on top of the base beside it. */
export class ComposeSystems {
  private readonly reaches: Memo<ReadonlySet<string>>;

  constructor(
    private readonly store: FileStore,
    private readonly excluded: (key: string) => Promise<boolean>,
    private readonly siblings: (folder: string) => Promise<readonly string[]>,
  ) {
    this.reaches = new Memo((key) => this.reachedFrom(key));
  }

  /** The systems a file belongs to: its own, or those of the projects beside it that extend or include it. */
  async of(loaded: LoadedFile, alone: boolean): Promise<readonly Group[]> {
    const users = alone ? [] : await this.users(loaded.key);
    if (users.length === 0) return [await this.own(loaded, alone)];
    return Promise.all(users.map((user) => this.own(user, false)));
  }

  private async own(loaded: LoadedFile, alone: boolean): Promise<Group> {
    if (alone) return this.project(loaded.key, [loaded.file]);
    const chosen = await this.chosen(loaded);
    if (chosen !== undefined) return chosen;
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

  /** The project that the folder's `.env` names with `COMPOSE_FILE`, where the file is one of those. */
  private async chosen({ key }: LoadedFile): Promise<Group | undefined> {
    const { port } = this.store;
    const env = await this.store.text(port.resolve(key, '.env'));
    const keys = composeFiles(env?.text ?? '').map((path) => port.resolve(key, path));
    const [first] = keys;
    if (first === undefined || !keys.includes(key) || port.folder(first) !== port.folder(key)) return undefined;
    const files = await Promise.all(keys.map((each) => this.store.parse(each)));
    const found = files.filter((file) => file !== undefined);
    return this.project(first, found, { incomplete: found.length < files.length });
  }

  /** One project from several files in the order given, as with `docker compose -f a -f b`. */
  async together(loaded: readonly LoadedFile[], gateways: readonly LoadedFile[] = []): Promise<Group | undefined> {
    const [first] = loaded;
    if (first === undefined) return undefined;
    const filesOf = (each: readonly LoadedFile[]): readonly ParsedFile[] => each.map(({ file }) => file);
    return this.project(first.key, filesOf(loaded), { gateways: filesOf(gateways) });
  }

  /** The projects of the folder that read a file; none for a file that is a project itself. */
  private async users(key: string): Promise<readonly LoadedFile[]> {
    const { port } = this.store;
    if (isProjectName(port, key)) return [];
    const reading: LoadedFile[] = [];
    for (const other of await this.siblings(port.folder(key))) {
      if (other !== key && (await this.isBelow(key, other))) {
        const loaded = await this.store.load(other);
        if (loaded.status === 'read') reading.push(loaded);
      }
    }
    const top: LoadedFile[] = [];
    for (const user of reading) {
      let below = false;
      for (const other of reading) below ||= await this.isBelow(user.key, other.key);
      if (isProjectName(port, user.key) || !below) top.push(user);
    }
    return top;
  }

  /** Whether `upper` reads `key`; of files that read each other the first is the project. */
  private async isBelow(key: string, upper: string): Promise<boolean> {
    if (key === upper || !(await this.reaches.get(upper)).has(key)) return false;
    return isProjectName(this.store.port, upper) || upper < key || !(await this.reaches.get(key)).has(upper);
  }

  private async reachedFrom(key: string): Promise<ReadonlySet<string>> {
    const loaded = await this.store.load(key);
    if (loaded.status === 'skipped' || loaded.format !== 'compose') return new Set();
    if (referencedFiles(loaded.file).length === 0) return new Set();
    const { helpers, included } = await this.helpers([loaded.file]);
    return new Set([...helpers.keys(), ...included.map(({ file }) => file)]);
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

  private async project(
    id: string,
    named: readonly ParsedFile[],
    { incomplete = false, gateways = [] }: { incomplete?: boolean; gateways?: readonly ParsedFile[] } = {},
  ): Promise<Group> {
    const { port } = this.store;
    const { helpers, included, missing } = await this.helpers(named);
    const files = [...named, ...included];
    const envKey = port.resolve(id, '.env');
    const env = envKey === id ? undefined : await this.store.text(envKey);
    // A fragment whose base is not there describes only part of what runs.
    const lonely = files.length === 1 && files[0] !== undefined && unfoundedServices(files[0]).all;
    const variables = readEnv(env?.text ?? '');
    const read = [...files, ...helpers.values()];
    const texts = await this.envFiles(read, variables);
    const mounted = await this.mountedGateways(read, variables);
    const all = [...new Set([...files, ...mounted, ...gateways])];
    const partial = incomplete || missing || lonely || all.some(({ problems }) => problems.length > 0);
    return group(port, { id, kind: 'compose', files: all, helpers, variables, texts, partial });
  }

  /** The files of gateways that the services mount. */
  private async mountedGateways(
    files: readonly ParsedFile[],
    variables: ReadonlyMap<string, string>,
  ): Promise<readonly ParsedFile[]> {
    const { port } = this.store;
    const found: ParsedFile[] = [];
    const resolve = (from: string, path: string): string => port.resolve(from, path);
    for (const file of files) {
      const keys = new Set(mountedYaml(file, variables, resolve));
      for (const folder of readFolders(file, variables, resolve))
        for (const key of await this.siblings(folder)) keys.add(key);
      for (const key of keys) {
        const mounted = (await this.excluded(key)) ? undefined : await this.gateway(key);
        if (mounted !== undefined) found.push(mounted);
      }
    }
    return found;
  }

  /** A gateway's own file; one that pins nobody is no system by itself, but says where the gateway leads. */
  private async gateway(key: string): Promise<ParsedFile | undefined> {
    const loaded = await this.store.load(key);
    if (loaded.status === 'read') return loaded.format === 'gateway' ? loaded.file : undefined;
    const file = loaded.skip.kind === 'foreign' ? await this.store.parse(key) : undefined;
    return file !== undefined && gatewayRoutes(file).length > 0 ? file : undefined;
  }

  /** The texts of the files with variables that are there; those that are not are often kept out of the repository. */
  private async envFiles(
    files: readonly ParsedFile[],
    variables: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, string>> {
    const { port } = this.store;
    const texts = new Map<string, string>();
    for (const file of files) {
      for (const key of envKeys(file, variables, (from, path) => port.resolve(from, path))) {
        // A document without a file has no neighbours: every path resolves to itself.
        const found = texts.has(key) || key === file.file ? undefined : await this.store.text(key);
        if (found !== undefined && found.refused === undefined) texts.set(key, found.text);
      }
    }
    return texts;
  }

  /** What files name: what they include from their own folder is part of the project, the rest is only read. */
  private async helpers(files: readonly ParsedFile[]): Promise<Reached> {
    const { port } = this.store;
    const members = new Map(files.map((file) => [file.file, file]));
    const helpers = new Map<string, ParsedFile>();
    let missing = false;
    const waiting = [...files];
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      for (const { path, by } of referencedFiles(file)) {
        const key = port.resolve(file.file, path);
        const near = port.folder(key) === port.folder(file.file) && !isProjectName(port, key);
        const joins = by === 'include' && near && members.has(file.file);
        if (members.has(key) || (helpers.has(key) && !joins)) continue;
        const found = path.includes('$') ? undefined : await this.store.parse(key);
        if (found === undefined) missing = true;
        else {
          helpers.delete(key);
          (joins ? members : helpers).set(key, found);
          waiting.push(found);
        }
      }
    }
    return { helpers, included: [...members.values()].slice(files.length), missing };
  }
}
