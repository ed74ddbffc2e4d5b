import picomatch from 'picomatch/posix';
import { defaultConfig, type Config, type Override } from '../core/config';
import { readConfig } from '../core/config/read';
import type { SeveritySetting } from '../core/finding';
import { LineIndex } from '../core/lines';
import type { ParsedFile } from '../core/yaml/parse';
import type { FileStore } from './store';
import { upward } from './upward';
import type { ConfigProblem, WorkspaceOptions } from './workspace';

/** Name of the configuration file looked for in a file's folder and above. */
export const CONFIG_NAME = '.statewise.yaml';

/** The configuration that holds for one file. */
export interface Settings {
  readonly config: Config;
  readonly excluded: boolean;
  readonly problems: readonly ConfigProblem[];
}

interface Source {
  readonly parsed: ParsedFile | undefined;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  included(path: string): boolean;
}

/** Finds and reads configuration files; the same file gives the same `Config` object until it changes. */
export class Configuration {
  private readonly sources = new Map<string, Source>();
  private readonly candidates = new Map<string, readonly string[]>();
  private readonly fallback: Source;

  constructor(
    private readonly store: FileStore,
    private readonly options: WorkspaceOptions,
  ) {
    const config = this.finish(options.fallbackConfig ?? defaultConfig, undefined);
    this.fallback = { parsed: undefined, config, problems: [], included: picker(config) };
  }

  /** The nearest configuration of a file, and whether it leaves the file out. */
  async of(key: string): Promise<Settings> {
    const { port } = this.store;
    const found = await this.nearest(key);
    const home = found === undefined ? (this.rootOf(key) ?? port.folder(key)) : port.folder(found.key);
    const source = found?.source ?? this.fallback;
    const path = relative(port.path(home), port.path(key));
    const excluded = path !== undefined && !source.included(path);
    return { config: source.config, excluded, problems: source.problems };
  }

  private async nearest(key: string): Promise<{ key: string; source: Source } | undefined> {
    for (const candidate of this.places(key)) {
      const parsed = await this.store.parse(candidate);
      if (parsed !== undefined) return { key: candidate, source: this.source(candidate, parsed) };
    }
    return undefined;
  }

  private places(key: string): readonly string[] {
    const { configFile, roots } = this.options;
    if (configFile !== undefined) return [configFile];
    const folder = this.store.port.folder(key);
    const known =
      this.candidates.get(folder) ?? upward(this.store.port, this.store.port.resolve(key, 'x'), CONFIG_NAME, roots);
    this.candidates.set(folder, known);
    return known;
  }

  private source(key: string, parsed: ParsedFile): Source {
    const known = this.sources.get(key);
    if (known?.parsed === parsed) return known;
    const read = readConfig(parsed);
    const lines = new LineIndex(parsed.text);
    const problems = read.problems.map(({ severity, message, at }) => ({
      key,
      severity,
      message,
      position: lines.position(at.start),
    }));
    const config = this.finish(read.config, this.store.port.folder(key));
    const source = { parsed, config, problems, included: picker(config) };
    this.sources.set(key, source);
    return source;
  }

  /** Adds what depends on where files lie, and lets the command line have the last word about severities. */
  private finish(config: Config, home: string | undefined): Config {
    const last = this.options.overrides ?? new Map<string, SeveritySetting>();
    const rules = new Map([...config.rules, ...last]);
    if (config.overrides.length === 0) return { ...config, rules };
    const overrides = config.overrides.map((override) => ({ ...override, matches: matcher(override.files) }));
    const known = new Map<string, ReadonlyMap<string, SeveritySetting>>();
    const rulesIn = (file: string): ReadonlyMap<string, SeveritySetting> => {
      const found = known.get(file) ?? this.rulesOf(file, home, overrides, last);
      known.set(file, found);
      return found;
    };
    return { ...config, rules, rulesIn };
  }

  private rulesOf(
    file: string,
    home: string | undefined,
    overrides: readonly (Override & { matches: (path: string) => boolean })[],
    last: ReadonlyMap<string, SeveritySetting>,
  ): ReadonlyMap<string, SeveritySetting> {
    const { port } = this.store;
    const path = relative(port.path(home ?? this.rootOf(file) ?? port.folder(file)), port.path(file));
    const matching = overrides.filter(({ matches }) => path !== undefined && matches(path));
    return new Map([...matching.flatMap(({ rules }) => [...rules]), ...last]);
  }

  private rootOf(key: string): string | undefined {
    const path = this.store.port.path(key);
    return this.options.roots.find((root) => relative(this.store.port.path(root), path) !== undefined);
  }
}

/** Globs as in `.gitignore` users' hands: a folder's name stands for everything below it. */
function picker(config: Config): (path: string) => boolean {
  const excluded = matcher(config.exclude);
  const included = config.include.length === 0 ? () => true : matcher(config.include);
  return (path) => included(path) && !excluded(path);
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const patterns = globs.map((glob) => glob.replace(/^\.?\//, '').replace(/\/$/, ''));
  return picomatch([...patterns, ...patterns.map((pattern) => `${pattern}/**`)], { dot: true });
}

/** The path below a folder, undefined when it lies elsewhere. */
function relative(folder: string, path: string): string | undefined {
  if (folder === '.' || folder === '') return path.startsWith('../') || path.startsWith('/') ? undefined : path;
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
