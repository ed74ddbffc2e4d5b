/** What a user sees and does in one of the bundled examples. `picture` names a picture that README shows. */
export interface Example {
  /** A folder of the repository, opened as a copy, and a file in it. */
  readonly folder: string;
  readonly file: string;
  /** What the text shows besides what is written: the class of a component. */
  readonly hint?: RegExp;
  /** Text to point at, and what the hover must say. */
  readonly hovers: readonly { readonly at: string; readonly says: RegExp; readonly picture?: string }[];
  /** What the Problems panel must list. */
  readonly problem: RegExp;
  /** Text with a finding, the title of its fix, and what the file contains afterwards. */
  readonly fix: { readonly at: string; readonly title: string; readonly gives: RegExp; readonly picture?: string };
}
