import type {
  CancellationToken,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { createBreath } from '../../workspace/breath';
import { everyFile } from '../everyFile';
import type { Refresher } from '../refresher';
import type { Session } from '../session';
import { diagnosticsFrom } from './diagnostics';

type Report = (part: WorkspaceDiagnosticReportPartialResult) => void;

/** Files reviewed before the server looks after its other requests. */
const batch = 20;

/**
 * Answers the pull of the whole workspace by never ending it: all reports go out as partial results, then one partial
 * result per change. A client that got a final answer would ask again every two seconds for ever.
 */
export function offerWorkspaceDiagnostics(session: Session, refresher: Refresher): void {
  const held = new Set<Held>();
  refresher.listen((keys) => held.forEach((request) => request.renew(keys)));
  session.connection.languages.diagnostics.onWorkspace(async (_params, token, _workDone, progress) => {
    if (!progress) return { items: await collect(session, token) };
    const request = new Held(session, token, (part) => progress.report(part));
    held.add(request);
    await request.untilCancelled();
    held.delete(request);
    return { items: [] };
  });
}

async function collect(session: Session, token: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const request = new Held(session, token, (part) => items.push(...part.items));
  await request.run(undefined);
  return items;
}

/** One held request: what it has told the client, and the work still to do. */
class Held {
  /** What was last reported for a file, as text; files without findings are not in it. */
  private readonly told = new Map<string, string>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: Session,
    private readonly token: CancellationToken,
    private readonly report: Report,
  ) {}

  async untilCancelled(): Promise<void> {
    this.renew(undefined);
    if (this.token.isCancellationRequested) return;
    await new Promise<void>((resolve) => {
      this.token.onCancellationRequested(() => resolve());
    });
  }

  /** Reviews these files again, or all, after what is still running. */
  renew(keys: readonly string[] | undefined): void {
    this.queue = this.queue
      .then(() => this.run(keys))
      .catch((error: unknown) => this.session.log('workspace review', error));
  }

  async run(keys: readonly string[] | undefined): Promise<void> {
    const breathe = createBreath();
    const files = keys ?? [...new Set([...(await everyFile(this.session)), ...this.told.keys()])];
    for (let start = 0; start < files.length && !this.token.isCancellationRequested; start += batch) {
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const key of files.slice(start, start + batch)) items.push(...(await this.reportOf(key)));
      if (items.length > 0 && !this.token.isCancellationRequested) this.report({ items });
      await breathe();
    }
  }

  /** The report of a file if it differs from the last one; a vanished file gets an empty list. */
  private async reportOf(key: string): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const items = diagnosticsFrom(this.session, await this.session.review(key));
    const text = items.length > 0 ? JSON.stringify(items) : undefined;
    if (this.told.get(key) === text) return [];
    if (text === undefined) this.told.delete(key);
    else this.told.set(key, text);
    return [{ kind: 'full', uri: key, version: this.session.documents.get(key)?.version ?? null, items }];
  }
}
