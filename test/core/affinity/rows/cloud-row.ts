/** Samples of a dialect of clouds' deployment files. */
export interface FileRow {
  readonly id: string;
  /** Names of the components that the samples pin; empty for rows whose target no file shows. */
  readonly pinned: readonly string[];
  /** False for rows that are unverified. */
  readonly certain: boolean;
  readonly to?: 'group';
  readonly pins: readonly string[];
  /** Texts that look alike and tie nobody to an instance. */
  readonly not: readonly string[];
  /** Texts that pin to what is not in the file. */
  readonly loose: readonly string[];
}
