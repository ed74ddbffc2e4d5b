/**
 * How the workspace reaches files. Keys are opaque strings with `/` between segments: paths relative to the working
 * directory on the command line, URIs in the editor.
 */
export interface FilePort {
  /** Text of a file, undefined when it does not exist, is a directory, is no text, or cannot be read. */
  read(key: string): Promise<FileText | undefined>;
  /** Keys of the YAML files (`*.yaml`, `*.yml`) and `.env` directly in a folder; empty when it does not exist. */
  list(folder: string): Promise<readonly string[]>;
  /** Keys of all YAML files below a folder, without `node_modules`, `.git`, `vendor` and what `exclude` names. */
  find(folder: string, exclude: readonly string[]): Promise<readonly string[]>;
  /** The key a relative path written in file `from` stands for. */
  resolve(from: string, path: string): string;
  /** The key of the folder a file lies in. */
  folder(key: string): string;
  /** A readable path for messages and cheap tests (decoded, `/` separators). */
  path(key: string): string;
  /** The full path where `path` is relative: folder names count the same from every working directory. */
  place?(key: string): string;
}

/** What a port read. */
export interface FileText {
  readonly text: string;
  /** Changes when the text does: document version, modification time and size. */
  readonly version: string;
  /** Set with an empty `text` when the port refused to hand the content out; optional for ports that do not look. */
  readonly refused?: 'too-large' | 'binary';
}
