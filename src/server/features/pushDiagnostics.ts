import type { Refresher } from '../refresher';
import type { Session } from '../session';
import { keyOf } from '../uri';
import { diagnosticsOf } from './diagnostics';

/** Sends findings unasked, for clients that cannot pull them. */
export function pushDiagnostics(session: Session, refresher: Refresher): void {
  refresher.listen((keys) => {
    for (const { uri } of session.documents.all()) {
      if (keys === undefined || keys.includes(keyOf(uri))) void push(session, uri);
    }
  });
  session.documents.onDidOpen(({ document }) => void push(session, document.uri));
  session.documents.onDidClose(({ document }) => {
    void session.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
}

async function push(session: Session, uri: string): Promise<void> {
  try {
    const diagnostics = await diagnosticsOf(session, uri);
    const version = session.documents.get(uri)?.version;
    if (version !== undefined) await session.connection.sendDiagnostics({ uri, version, diagnostics });
  } catch (error) {
    session.log('diagnostics', error);
  }
}
