/** What a user sees and does in one of the bundled examples. */
export interface Example {
  /** A folder of the repository, opened as a copy, and a file in it. */
  readonly folder: string;
  readonly file: string;
  /** Text to point at, and what the hover must say. */
  readonly hover: { readonly at: string; readonly says: RegExp };
  /** Text with a finding, the title of its fix, and what the file contains afterwards. */
  readonly fix: { readonly at: string; readonly title: string; readonly gives: RegExp };
  /** What the Problems panel must list. */
  readonly problem: RegExp;
}
