import type { SeveritySetting } from './finding';
import type { Technology } from './knowledge/technology';

/** The normalised content of `.statewise.yaml` or of the editor setting `statewise.config`. */
export interface Config {
  readonly preset: 'recommended' | 'strict' | 'review';
  /** Severity per rule id; overrides preset and default. */
  readonly rules: ReadonlyMap<string, SeveritySetting>;
  /** Globs relative to the folder of the configuration; empty `include` means everything recognised. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly compose: {
    readonly kind: 'swarm' | 'scaled' | 'single-host' | undefined;
    readonly development: boolean | undefined;
  };
  /** Catalogue entries of the user, before the built-in ones. */
  readonly technologies: readonly Technology[];
}

export const defaultConfig: Config = {
  preset: 'recommended',
  rules: new Map(),
  include: [],
  exclude: [],
  compose: { kind: undefined, development: undefined },
  technologies: [],
};
