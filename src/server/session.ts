import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePort } from '../workspace/port';
import { createWorkspace } from '../workspace/create';
import type { FileReview, Workspace } from '../workspace/workspace';
import type { SentConfig } from './config';
import { belongs, type Settings } from './protocol';
import type { ClientSupport } from './support';
import { keyOf } from './uri';

/** The answer for a file that belongs to a system. */
export type Reviewed = Extract<FileReview, { status: 'reviewed' }>;

/** What a session is started with. */
export interface SessionStart {
  readonly connection: Connection;
  readonly support: ClientSupport;
  readonly documents: TextDocuments<TextDocument>;
  readonly port: FilePort;
  readonly settings: Settings;
  readonly folders: readonly string[];
  readonly today: () => string;
  readonly readConfig: (sent: Settings['config']) => SentConfig;
}

/**
 * What one client has open and set. It is the only thing here with a memory: the workspace with its caches, which
 * settings and folders replace as a whole, and the last good review of each open document.
 */
export class Session {
  readonly connection: Connection;
  readonly support: ClientSupport;
  readonly documents: TextDocuments<TextDocument>;
  readonly port: FilePort;
  readonly today: () => string;
  private readonly readConfig: SessionStart['readConfig'];
  private readonly lastGood = new Map<string, Reviewed>();
  private present: {
    settings: Settings;
    folders: readonly string[];
    workspace: Workspace;
    problems: readonly string[];
  };

  constructor(start: SessionStart) {
    this.connection = start.connection;
    this.support = start.support;
    this.documents = start.documents;
    this.port = start.port;
    this.today = start.today;
    this.readConfig = start.readConfig;
    this.present = { ...start, ...this.createWorkspace(start.settings, start.folders) };
  }

  get settings(): Settings {
    return this.present.settings;
  }

  get folders(): readonly string[] {
    return this.present.folders;
  }

  get workspace(): Workspace {
    return this.present.workspace;
  }

  /** What of the setting `statewise.config` takes no effect, one sentence each. */
  get configProblems(): readonly string[] {
    return this.present.problems;
  }

  /** Starts over with other settings or folders; open documents stay open. */
  reset(settings: Settings, folders: readonly string[] = this.folders): void {
    const same = folders === this.folders && JSON.stringify(settings.config) === JSON.stringify(this.settings.config);
    const made = same ? this.present : this.createWorkspace(settings, folders);
    this.present = { settings, folders, workspace: made.workspace, problems: made.problems };
    if (!same) for (const document of this.documents.all()) this.opened(document);
  }

  /** Takes the text of an open document. */
  opened(document: TextDocument): void {
    if (belongs(document.uri, this.folders))
      this.workspace.open(keyOf(document.uri), document.version, document.getText());
  }

  /** Lets the file on disk count again. */
  closed(document: TextDocument): void {
    this.lastGood.delete(keyOf(document.uri));
    this.workspace.close(keyOf(document.uri));
  }

  /** What the workspace says about a document; undefined when we are switched off or the document is no one's to edit. */
  async review(uri: string): Promise<FileReview | undefined> {
    if (!this.settings.enable || !belongs(uri, this.folders)) return undefined;
    const key = keyOf(uri);
    const answer = await this.workspace.review(key);
    if (answer.status === 'reviewed' && answer.file.problems.length === 0) this.lastGood.set(key, answer);
    return answer;
  }

  /** The review of the document's last text that had no syntax errors, if there was one since it was opened. */
  lastGoodOf(uri: string): Reviewed | undefined {
    return this.lastGood.get(keyOf(uri));
  }

  /** Writes to the client's log. */
  log(what: string, error: unknown): void {
    this.connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  private createWorkspace(
    settings: Settings,
    folders: readonly string[],
  ): { workspace: Workspace; problems: readonly string[] } {
    const { config, problems } = this.readConfig(settings.config);
    for (const problem of problems) this.connection.console.warn(`statewise.config: ${problem}`);
    const workspace = createWorkspace(this.port, {
      today: this.today,
      roots: folders.map(keyOf),
      fallbackConfig: config,
      onError: (what, error) => this.log(what, error),
    });
    return { workspace, problems };
  }
}
