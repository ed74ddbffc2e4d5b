import type { DidChangeWatchedFilesParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { isConfiguration } from './configurationFile';
import { methods } from './protocol';
import type { Refresher } from './refresher';
import { DiagnosticRegistration, watchFiles } from './registration';
import type { Session } from './session';
import { isRecord, readSettings } from './settings';
import { keyOf } from './uri';
import { filesBelow, sortEvents } from './watched';

/** Keeps the session in step with what the client opens, changes and sets. */
export function follow(session: Session, refresher: Refresher): void {
  const { connection, documents } = session;
  const registration = new DiagnosticRegistration(session);

  // Opening a document counts as its first change.
  documents.onDidChangeContent(({ document }) => {
    session.opened(document);
    const key = keyOf(document.uri);
    if (isConfiguration(key)) refresher.all();
    else refresher.edited(key);
  });
  documents.onDidClose(({ document }) => {
    session.closed(document);
    refresher.changedOutside([keyOf(document.uri)]);
  });

  function set(settings: unknown): void {
    session.reset(readSettings(settings, session.settings));
    refresher.all();
    registration.update().catch((error: unknown) => session.log('registration', error));
  }
  connection.onNotification(methods.settings, set);
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (isRecord(settings) && settings['statewise'] !== undefined) set(settings['statewise']);
  });

  function changedOnDisk(keys: readonly string[]): void {
    if (keys.length === 0) return;
    session.workspace.changed(keys);
    if (keys.some(isConfiguration)) refresher.all();
    else refresher.changedOutside(keys);
  }
  connection.onDidChangeWatchedFiles(({ changes }: DidChangeWatchedFilesParams) => {
    const { files, folders } = sortEvents(session, changes);
    changedOnDisk(files);
    if (folders.length === 0) return;
    filesBelow(session, folders).then(changedOnDisk, (error: unknown) => session.log('watched folders', error));
  });

  connection.onInitialized(() => {
    const started = [registration.update(), watchFiles(session)];
    for (const step of started) step.catch((error: unknown) => session.log('registration', error));
    if (session.support.folderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        session.reset(session.settings, changedFolders(session.folders, event));
        refresher.all();
      });
    }
  });
  connection.onShutdown(() => refresher.dispose());
}

function changedFolders(folders: readonly string[], { added, removed }: WorkspaceFoldersChangeEvent): string[] {
  const gone = new Set(removed.map(({ uri }) => uri));
  return [...folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => uri)];
}
