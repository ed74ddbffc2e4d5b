import * as vscode from 'vscode';

const patience = 30_000;

/** What a wait watches: the current state, how to be told of changes, and when it is over. */
interface Wait<State> {
  readonly what: string;
  readonly state: () => State;
  readonly changed: (listener: () => void) => vscode.Disposable;
  readonly done: (state: State) => boolean;
}

/** Waits for an event, never for time: resolves with the state once it is `done`, now or after a change. */
export function until<State>({ what, state, changed, done }: Wait<State>): Promise<State> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    const look = (): void => {
      const now = state();
      if (done(now)) end(() => resolve(now));
    };
    const timer = setTimeout(
      () => end(() => reject(new Error(`${what}: not within ${patience / 1000} s; last seen: ${describe(state())}`))),
      patience,
    );
    const subscription = changed(look);
    look();
  });
}

/** Waits until the diagnostics of a document are as `done` wants them. */
export function diagnosticsOf(
  uri: vscode.Uri,
  what: string,
  done: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until({
    what: `${what} in ${uri.path}`,
    state: () => vscode.languages.getDiagnostics(uri),
    changed: (listener) => vscode.languages.onDidChangeDiagnostics(listener),
    done,
  });
}

/** Waits until our own diagnostics of a document are as `done` wants them. */
export async function findingsOf(
  uri: vscode.Uri,
  what: string,
  done: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return ours(await diagnosticsOf(uri, what, (all) => done(ours(all))));
}

function ours(all: readonly vscode.Diagnostic[]): readonly vscode.Diagnostic[] {
  return all.filter(({ source }) => source === 'statewise');
}

/** The rule a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Opens a file of the workspace in an editor: only documents in a tab are reviewed. */
export async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(path)));
}

/** The address of a file of the workspace. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the suites need a workspace');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** The text of a file, in any host and on any file system. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function describe(state: unknown): string {
  return Array.isArray(state) && state.every((item) => item instanceof vscode.Diagnostic)
    ? `[${state.map((item) => `${ruleOf(item)} at line ${item.range.start.line + 1}`).join(', ')}]`
    : JSON.stringify(state);
}
