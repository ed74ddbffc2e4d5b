import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Session } from './session';
import { keyOf } from './uri';

/** The client is asked to renew its findings at most this often, in milliseconds. */
export const refreshInterval = 200;

/** Someone who wants to know which files' findings may have moved; no keys: all of them. */
export type RefreshListener = (keys: readonly string[] | undefined) => void;

/**
 * Passes on that findings may have moved. The client renews a document it changes by itself; it must be told about the
 * other documents of the same system, and nobody else may be bothered.
 */
export class Refresher {
  private readonly listeners: RefreshListener[] = [];
  private readonly changed = new Set<string>();
  /** Files that each changed file was related to at its last change: a removed import must renew them as well. */
  private readonly relatives = new Map<string, readonly string[]>();
  private everything = false;
  private elsewhere = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** Adds a listener, called at most once per interval. */
  listen(listener: RefreshListener): void {
    this.listeners.push(listener);
  }

  /** A document was edited in the client. */
  edited(key: string): void {
    this.changed.add(key);
    this.schedule();
  }

  /** Files changed outside, or documents were closed: even the client does not know whose findings moved. */
  changedOutside(keys: readonly string[]): void {
    for (const key of keys) this.changed.add(key);
    this.elsewhere = true;
    this.schedule();
  }

  /** Settings or folders changed. */
  all(): void {
    this.everything = true;
    this.schedule();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.fire().catch((error: unknown) => this.session.log('refresh', error));
    }, refreshInterval);
  }

  private async fire(): Promise<void> {
    const { everything, elsewhere } = this;
    const changed = new Set(this.changed);
    this.everything = this.elsewhere = false;
    this.changed.clear();
    if (everything) return this.tell(undefined, true);
    const affected = new Set(changed);
    for (const key of changed) {
      const now = await this.session.workspace.related(key);
      for (const other of [...now, ...(this.relatives.get(key) ?? [])]) affected.add(other);
      this.relatives.set(key, now);
    }
    const open = this.session.documents.all().map((document) => keyOf(document.uri));
    const others = open.some((key) => affected.has(key) && !changed.has(key));
    this.tell([...affected], others || (elsewhere && open.length > 0));
  }

  private tell(keys: readonly string[] | undefined, client: boolean): void {
    for (const listener of this.listeners) listener(keys);
    if (!client) return;
    const { support, connection } = this.session;
    if (support.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    if (support.refreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (support.refreshHints) connection.languages.inlayHint.refresh().catch(() => undefined);
  }
}
