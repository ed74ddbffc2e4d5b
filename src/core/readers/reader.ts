import type { Config } from '../config';
import type { FormatId } from '../model/component';
import type { SystemFacts } from '../model/system';
import type { ParsedFile } from '../yaml/parse';

/** The files that make one system, gathered by the workspace. */
export interface Group {
  /** Stable key: the native or base Compose file, or the folder of Kubernetes manifests. */
  readonly id: string;
  readonly kind: FormatId;
  /** The full path of what `id` names, where it is known; only its folder and file names are looked at. */
  readonly place?: string;
  /**
   * Names of the folders between the one that is reviewed (workspace folder, project) and the system, outermost first. What
   * lies above is the machine's business; a system elsewhere has none.
   */
  readonly folders?: readonly string[];
  /**
   * Compose: base first, then overrides in order. Native: root first, then its imports. Kubernetes: sorted by key. Files
   * of gateways that belong to the system come last.
   */
  readonly files: readonly ParsedFile[];
  /** Further files that are read but belong to no system: `extends` targets, by key. */
  readonly helpers: ReadonlyMap<string, ParsedFile>;
  /** Variables for interpolation (`.env`). */
  readonly variables: ReadonlyMap<string, string>;
  /**
   * Texts of files that are no YAML of the system, by key. Compose: files with variables that services and includes name;
   * Kubernetes: what kustomizations put into ConfigMaps and Secrets.
   */
  readonly texts?: ReadonlyMap<string, string>;
  /** Resolves a path written in a file to the key of a file in the group or its helpers. */
  resolve(from: string, path: string): string;
  /** True when something the group needs could not be read. */
  readonly partial: boolean;
}

/** Turns the files of one format into components and links. Readers never judge. */
export interface Reader {
  readonly id: FormatId;
  /** Cheap look at path and raw text: may this be mine? No parsing, linear, allocation-free. */
  suspects(path: string, text: string): boolean;
  /** Sure answer on the parsed file. */
  accepts(path: string, file: ParsedFile): boolean;
  read(group: Group, config: Config): SystemFacts;
}
