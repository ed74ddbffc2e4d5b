import type { Config } from '../core/config';
import type { Finding } from '../core/finding';
import type { FormatId } from '../core/model/component';
import type { LinePosition } from '../core/lines';
import type { SystemReview } from '../core/review';
import type { ParsedFile } from '../core/yaml/parse';
import type { FilePort } from './port';

export interface WorkspaceOptions {
  /** ISO date (UTC) of the review. */
  readonly today: () => string;
  /** Folders above which no configuration is looked for (workspace folders, working directory). */
  readonly roots: readonly string[];
  /** Folders that were asked for: outside the roots, what a system serves is read from the names of folders below them. */
  readonly asked?: readonly string[];
  /** Used where no `.statewise.yaml` is found (the editor setting `statewise.config`). */
  readonly fallbackConfig?: Config;
  /** Severities given on the command line (`--rule id=severity`), last word. */
  readonly overrides?: Config['rules'];
  /** A fixed configuration file (`--config`). */
  readonly configFile?: string;
  readonly onError?: (what: string, error: unknown) => void;
}

/** Why a file was left alone, in a short phrase for the status item and `skipped`. */
export type Skip = {
  readonly kind: 'foreign' | 'template' | 'too-large' | 'excluded' | 'unreadable';
  readonly reason: string;
};

/** The answer for one file. */
export type FileReview =
  | { readonly status: 'skipped'; readonly skip: Skip }
  | {
      readonly status: 'reviewed';
      readonly format: FormatId;
      readonly file: ParsedFile;
      readonly review: SystemReview;
      /** Findings placed in this file, sorted. */
      readonly findings: readonly Finding[];
      readonly config: Config;
    };

/**
 * Files, configuration and caches around the core: one parse per file version, one review per set of versions.
 * Editor and command line use it alike, so they cannot disagree.
 */
export interface Workspace {
  readonly port: FilePort;
  /** Text of an open document; wins over the port. `version` counts up. */
  open(key: string, version: number, text: string): void;
  close(key: string): void;
  /** Forget what was read of these files (they changed on disk); no keys: everything. */
  changed(keys?: readonly string[]): void;
  /** Keys of the files below a folder that were read so far. */
  below(folder: string): readonly string[];
  /** Reviews the system a file belongs to and returns what concerns the file. */
  review(key: string): Promise<FileReview>;
  /** Reviews each system that the files form. */
  reviewAll(keys: readonly string[], options?: ReviewAllOptions): Promise<WorkspaceReview>;
  /** Keys of files whose findings may depend on this one (same system), itself included. */
  related(key: string): Promise<readonly string[]>;
}

/** How the files of one call are put together. */
export interface ReviewAllOptions {
  /** All Kubernetes files are one system, and all Compose files are one project in the order given. */
  readonly together?: boolean;
  /** The files are complete in themselves (standard input): nothing beside them belongs to their system. */
  readonly alone?: boolean;
  /** Ends the review early, with its reason as error: whoever asked no longer waits for it. */
  readonly signal?: AbortSignal;
}

/** A system's review as part of an answer about several files. */
export interface ReviewedSystem extends SystemReview {
  /** The asked-for files this system answers for; `findings` holds only what is placed in them. */
  readonly reported: readonly string[];
  readonly config: Config;
}

/** The answer for several files. */
export interface WorkspaceReview {
  readonly systems: readonly ReviewedSystem[];
  readonly skipped: readonly { readonly key: string; readonly skip: Skip }[];
  /** Problems of configuration files; errors stop the review (exit code 2 on the command line). */
  readonly configProblems: readonly ConfigProblem[];
}

/** Something wrong in a configuration file. */
export interface ConfigProblem {
  readonly key: string;
  /** An error stops the review; a warning, such as an unknown rule id, does not. */
  readonly severity?: 'error' | 'warning';
  readonly message: string;
  /** Where in the file, lines and columns from 1; absent when the file could not be read. */
  readonly position?: LinePosition;
}
