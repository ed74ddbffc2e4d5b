/** Everything the command line touches outside its own files; tests hand in their own. */
export interface Io {
  /** Working directory: paths are given and shown relative to it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The whole standard input. */
  stdin(): Promise<string>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether to colour unless `--color` or `--no-color` says otherwise. */
  readonly color: boolean;
  /** Width of the terminal, undefined when the output goes elsewhere. */
  readonly columns: number | undefined;
  /** The SVG of a text in DOT. */
  layout(dot: string): Promise<string>;
}
