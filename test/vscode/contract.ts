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

/** What the command line says about a place; lines and columns count from 1. */
export interface Reported {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Files by name, and everything the command line reports about them. */
export interface Sample {
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly Reported[];
}

/** An example of a rule's page: files that show the finding and, if there are some, the same files without it. */
export interface Example {
  readonly rule: string;
  readonly failing: Sample;
  readonly passing?: Sample;
}

/** Starts each line of the report, so that the harness can tell it from the chatter of VS Code. */
export const reportMark = '│';
