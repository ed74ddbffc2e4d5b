import { TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { StartThread } from '../layout/layoutWorker';
import type { FilePort } from '../workspace/port';
import { createClientFilePort } from './clientFilePort';
import { readSentConfig } from './config';
import { tellChanges } from './features/changes';
import { offerCodeActions } from './features/codeActions';
import { offerCodeLens } from './features/codeLens';
import { offerComponents } from './features/components';
import { offerCompletion } from './features/completion';
import { offerDiagnostics } from './features/diagnostics';
import { offerDiagrams } from './features/diagram';
import { offerDocumentLinks } from './features/documentLinks';
import { offerDraft } from './features/draft';
import { offerExplanations } from './features/explain';
import { offerHover } from './features/hover';
import { offerInlayHints } from './features/inlayHints';
import { offerNavigation } from './features/navigation';
import { pushDiagnostics } from './features/pushDiagnostics';
import { answerQuestions } from './features/questions';
import { offerReport } from './features/report';
import { Pictures } from './pictures';
import { offerSimulations } from './features/simulate';
import { offerStatus } from './features/status';
import { offerSymbols } from './features/symbols';
import { offerWorkspaceDiagnostics } from './features/workspaceDiagnostics';
import { offerWorkspaceSymbols } from './features/workspaceSymbols';
import { initializationOptions } from './options';
import { Refresher } from './refresher';
import { capabilities } from './registration';
import { Session } from './session';
import { readSettings } from './settings';
import { clientSupport } from './support';
import { follow } from './follow';

/** What a host adds to the server. */
export interface Host {
  /** Reads files for clients that do not offer to do it. */
  readonly createNodePort?: () => FilePort;
  /** Starts the threads that lay out pictures; a host without any draws none. */
  readonly layoutThread?: StartThread;
}

/** Serves one client over a connection, in any host. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const session = createSession(connection, documents, params, host);
    const refresher = new Refresher(session);
    follow(session, refresher);
    offer(session, refresher);
    const pictures = host.layoutThread && new Pictures(host.layoutThread);
    offerDiagrams(session, pictures);
    offerReport(session, pictures);
    return { capabilities: capabilities(session.support, session.settings), serverInfo: { name: 'statewise' } };
  });
  documents.listen(connection);
  connection.listen();
}

function createSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
  host: Host,
): Session {
  const options = initializationOptions(params.initializationOptions);
  const support = clientSupport(params.capabilities, options);
  const port = support.filePort ? undefined : host.createNodePort?.();
  return new Session({
    connection,
    documents,
    support,
    port: port ?? createClientFilePort(connection),
    settings: readSettings(options.settings),
    folders: foldersOf(params),
    today: () => options.today ?? new Date().toISOString().slice(0, 10),
    readConfig: readSentConfig,
  });
}

/** Clients without workspace folders may still name one root. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null ? [] : [rootUri];
}

function offer(session: Session, refresher: Refresher): void {
  offerHover(session);
  offerCodeActions(session);
  offerCompletion(session);
  offerInlayHints(session);
  offerCodeLens(session);
  offerSymbols(session);
  offerNavigation(session);
  offerDocumentLinks(session);
  offerWorkspaceSymbols(session);
  offerStatus(session);
  offerExplanations(session);
  answerQuestions(session);
  offerDraft(session);
  offerComponents(session);
  offerSimulations(session);
  tellChanges(session, refresher);
  if (session.support.pullDiagnostics) {
    offerDiagnostics(session);
    offerWorkspaceDiagnostics(session, refresher);
  } else pushDiagnostics(session, refresher);
}
