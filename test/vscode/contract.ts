/** What the harness and the suites inside VS Code agree on. */

/** What the harness tells a run, through a setting, since a web worker has neither environment nor arguments. */
export interface Setup {
  readonly host: 'node' | 'web';
  /** Absent when VS Code was not chosen by the harness. */
  readonly version?: string | undefined;
  readonly suites: readonly string[];
  readonly grep?: string | undefined;
  /** The file that receives the counts. */
  readonly results: string;
}

/** The section of the settings that holds the setup, as `setup`. */
export const setupSection = 'statewiseHarness';

/** The counts of one run. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Starts each line of the report, so that the harness can tell it from the chatter of VS Code. */
export const reportMark = '│';
