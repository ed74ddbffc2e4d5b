import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileChangeType,
  type Position,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  methods,
  type FindParams,
  type InitializationOptions,
  type Settings,
  type Status,
  type UriParams,
} from '../../src/server/protocol';
import type { StartThread } from '../../src/layout/layoutWorker';
import { startServer } from '../../src/server/server';

const root = 'file:///shop';

/** What a test starts its editor with. */
export interface EditorStart {
  /** Files of the workspace by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Partial<Settings>;
  readonly options?: InitializationOptions;
  readonly capabilities?: ClientCapabilities;
  /** Without it the server lays out no pictures. */
  readonly layoutThread?: StartThread;
}

/** The capabilities of VS Code's client that matter here, without dynamic registration. */
export const able: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

/** A client over an in-memory pair of streams: no process, no files. */
export class Editor {
  readonly statuses: Status[] = [];
  readonly logged: string[] = [];
  readonly pushed: { uri: string; diagnostics: Diagnostic[] }[] = [];
  readonly registered: { method: string; registerOptions?: unknown }[] = [];
  refreshes = 0;
  /** How often the server said that what it knows changed. */
  changes = 0;
  private readonly open = new Map<string, TextDocument>();

  private constructor(
    readonly connection: ProtocolConnection,
    readonly files: Map<string, string>,
  ) {}

  static async start({
    files = {},
    settings,
    options,
    capabilities = able,
    layoutThread,
  }: EditorStart = {}): Promise<Editor> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    startServer(server, { ...(layoutThread && { layoutThread }) });
    const editor = new Editor(client, new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text])));
    editor.answer();
    client.listen();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'shop' }],
      capabilities,
      initializationOptions: {
        filePort: true,
        ruleDocuments: true,
        commands: true,
        today: '2026-11-24',
        settings,
        ...options,
      },
    });
    await client.sendNotification('initialized', {});
    return editor;
  }

  /** Ends the session. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.end();
    this.connection.dispose();
  }

  /** Opens a file of the workspace, or one with the text given. */
  async show(path: string, text = this.files.get(uriOf(path)) ?? '', languageId = 'yaml'): Promise<void> {
    const document = TextDocument.create(uriOf(path), languageId, 1, text);
    this.open.set(document.uri, document);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId, version: 1, text },
    });
  }

  /** Types: replaces the first occurrence of `before`, sending only the difference. */
  async type(path: string, before: string, after: string): Promise<void> {
    const document = this.document(path);
    const range = rangeOf(document, before);
    const contentChanges = [{ range, text: after }];
    TextDocument.update(document, contentChanges, document.version + 1);
    const textDocument = { uri: document.uri, version: document.version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  async close(path: string): Promise<void> {
    this.open.delete(uriOf(path));
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** Changes files outside the editor; undefined deletes. */
  async write(path: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.files.delete(uriOf(path));
    else this.files.set(uriOf(path), text);
    await this.tell(path, text === undefined ? 3 : 2);
  }

  /** Says that a path was created (1), changed (2) or deleted (3) outside the editor, as a client's watcher does. */
  async tell(path: string, type: FileChangeType): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path), type }],
    });
  }

  async diagnostics(path: string): Promise<Diagnostic[]> {
    const report: DocumentDiagnosticReport = await this.request('textDocument/diagnostic', path);
    return report.kind === 'full' ? report.items : [];
  }

  /** A request about a document; the position is where `at` begins. */
  request<R>(method: string, path: string, at?: string, more: object = {}): Promise<R> {
    const position = at === undefined ? {} : { position: this.positionOf(path, at) };
    return this.connection.sendRequest<R>(method, { textDocument: { uri: uriOf(path) }, ...position, ...more });
  }

  text(path: string): string {
    return this.document(path).getText();
  }

  range(path: string, text: string): Range {
    return rangeOf(this.document(path), text);
  }

  positionOf(path: string, text: string): Position {
    return this.range(path, text).start;
  }

  private document(path: string): TextDocument {
    const document = this.open.get(uriOf(path));
    if (!document) throw new Error(`${path} is not open`);
    return document;
  }

  private answer(): void {
    const { connection, files } = this;
    connection.onRequest(methods.readFile, ({ uri }: UriParams) => {
      const text = files.get(uri);
      return text === undefined ? null : { text, version: String(text.length) };
    });
    connection.onRequest(methods.listFolder, ({ uri }: UriParams) =>
      [...files.keys()].filter((file) => file.slice(0, file.lastIndexOf('/')) === uri),
    );
    connection.onRequest(methods.findFiles, ({ uri }: FindParams) =>
      [...files.keys()].filter((file) => file.startsWith(`${uri}/`)),
    );
    connection.onNotification(methods.changed, () => void this.changes++);
    connection.onNotification(methods.status, (status: Status) => void this.statuses.push(status));
    connection.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void this.logged.push(message),
    );
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; diagnostics: Diagnostic[] }) => void this.pushed.push(params),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest('workspace/inlayHint/refresh', () => null);
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations);
      return null;
    });
    connection.onRequest(
      'client/unregisterCapability',
      ({ unregisterations }: { unregisterations: { method: string }[] }) => {
        for (const { method } of unregisterations) {
          const index = this.registered.findIndex((one) => one.method === method);
          if (index >= 0) this.registered.splice(index, 1);
        }
        return null;
      },
    );
  }
}

/** The URI of a file of the workspace; anything with a scheme stays as it is. */
export function uriOf(path: string): string {
  return path.includes(':') ? path : `${root}/${path}`;
}

function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`no "${text}" in ${document.uri}`);
  return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
}

/** Waits until `holds` is true, looking again after each turn of the event loop. */
export async function eventually(holds: () => boolean, milliseconds = 8000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
