import {
  WatchKind,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  type DiagnosticOptions,
  type Disposable,
  type FileSystemWatcher,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { codeActionKinds } from './features/codeActions';
import { triggerCharacters } from './features/completion';
import type { Settings } from './protocol';
import type { Session } from './session';
import type { ClientSupport } from './support';

/** The built-in ids of YAML files and of most Compose files. */
const documentSelector = [{ language: 'yaml' }, { language: 'dockercompose' }];

/** What the server announces at the start. */
export function capabilities(support: ClientSupport, settings: Settings): ServerCapabilities {
  const pull = support.pullDiagnostics && !support.registerDiagnostics;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds },
    completionProvider: { triggerCharacters },
    inlayHintProvider: { resolveProvider: true },
    codeLensProvider: { resolveProvider: true },
    documentSymbolProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pull && { diagnosticProvider: diagnosticOptions(settings) }),
  };
}

/** Registers the pull of diagnostics, and again when the scope changes: only in scope `workspace` may the client pull all. */
export class DiagnosticRegistration {
  private registered: { scope: Settings['scope']; registration: Promise<Disposable> } | undefined;

  constructor(private readonly session: Session) {}

  async update(): Promise<void> {
    const { support, settings, connection } = this.session;
    if (!support.registerDiagnostics || this.registered?.scope === settings.scope) return;
    const before = this.registered;
    const options = { ...diagnosticOptions(settings), documentSelector };
    const registration = (before?.registration ?? Promise.resolve(undefined)).then((old) => {
      old?.dispose();
      return connection.client.register(DocumentDiagnosticRequest.type, options);
    });
    this.registered = { scope: settings.scope, registration };
    await registration;
  }
}

/** Asks the client to watch the files a review may read. */
export async function watchFiles(session: Session): Promise<void> {
  if (!session.support.watchFiles) return;
  const watchers: FileSystemWatcher[] = [
    '**/*.{yaml,yml}',
    '**/{.env,.env.*,*.env,*.conf,*.cfg,*.ini,*.properties}',
  ].map((globPattern) => ({
    globPattern,
  }));
  // A folder that comes or goes as a whole may be all that the client's watcher sees of the files in it.
  watchers.push({ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete });
  await session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

function diagnosticOptions(settings: Settings): DiagnosticOptions {
  return { identifier: 'statewise', interFileDependencies: true, workspaceDiagnostics: settings.scope === 'workspace' };
}
