import type { SeveritySetting } from './finding';
import type { Technology } from './knowledge/technology';
import type { OptionValue, Rule } from './rules/rule';

/** The normalised content of `.statewise.yaml` or of the editor setting `statewise.config`. */
export interface Config {
  readonly preset: 'recommended' | 'strict' | 'review';
  /** Severity per rule id; overrides preset and default. */
  readonly rules: ReadonlyMap<string, SeveritySetting>;
  /** Options per rule id and name; only those that are written. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, OptionValue>>;
  /** Severities that hold for some files only; the last one that matches wins. */
  readonly overrides: readonly Override[];
  /** The severities that `overrides` give a file; set where the files' places are known. */
  readonly rulesIn?: (file: string) => ReadonlyMap<string, SeveritySetting>;
  /** Rules of the user, run beside the built-in ones. */
  readonly customRules: readonly Rule[];
  /** Globs relative to the folder of the configuration; empty `include` means everything recognised. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly compose: {
    readonly kind: 'swarm' | 'scaled' | 'single-host' | undefined;
    readonly development: boolean | undefined;
  };
  readonly kubernetes: { readonly development: boolean | undefined };
  /** Catalogue entries of the user, before the built-in ones. */
  readonly technologies: readonly Technology[];
}

/** Severities for the files that some globs name, relative to the folder of the configuration. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: ReadonlyMap<string, SeveritySetting>;
}

export const defaultConfig: Config = {
  preset: 'recommended',
  rules: new Map(),
  options: new Map(),
  overrides: [],
  customRules: [],
  include: [],
  exclude: [],
  compose: { kind: undefined, development: undefined },
  kubernetes: { development: undefined },
  technologies: [],
};
