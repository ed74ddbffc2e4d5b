import * as vscode from 'vscode';
import { recognise } from '../core/readers/recognise';
import { belongs } from '../server/protocol';
import { commandIds } from './commands/ids';
import { openGate, type Gate } from './components/gate';
import type { Components } from './components/tree';
import { diagramView } from './diagram/view';
import type { Running } from './running';
import { registerTools } from './tools';

/** What the second file exports. */
export interface ClientModule {
  startClient(context: vscode.ExtensionContext, gate: Gate): Promise<Running>;
}

/** What `activate` returns, for other extensions and tests. */
export interface Api {
  /** The language client once it runs; undefined as long as nothing needed it. */
  client(): Promise<unknown> | undefined;
  readonly started: boolean;
  /** The rows of the Components view once it has any; undefined as long as nothing needed the client. */
  components(): Promise<Components> | undefined;
  /** What the activation cost, before any client was loaded; measured by `startStopwatch`. */
  readonly activationMilliseconds: number;
}

const languages = new Set(['yaml', 'dockercompose']);
/** A document above this many lines is not looked at on every keystroke, only when opened and saved. */
const glanceLines = 2000;

/**
 * Waits for a reason to load the client: a document that passes the cheap test, or a command. Until then there is no
 * process, no watcher and no status item.
 */
export function enter(context: vscode.ExtensionContext, load: () => ClientModule, cost: () => number): Api {
  let running: Promise<Running> | undefined;
  const waiting: vscode.Disposable[] = [];
  const gate = openGate(async () => (await start()).components);
  context.subscriptions.push(gate);

  function start(): Promise<Running> {
    running ??= load().startClient(context, gate);
    for (const listener of waiting.splice(0)) listener.dispose();
    return running;
  }

  function consider(document: vscode.TextDocument): void {
    if (running === undefined && isOurs(document)) start().catch(() => undefined);
  }

  for (const id of commandIds) {
    context.subscriptions.push(vscode.commands.registerCommand(id, (...args: unknown[]) => answer(start, id, args)));
  }
  context.subscriptions.push(...registerTools(start));
  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(diagramView, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await start()).diagrams.restore(panel, state),
    }),
  );
  if (vscode.workspace.getConfiguration('statewise').get('scope') === 'workspace') start().catch(() => undefined);
  vscode.workspace.textDocuments.forEach(consider);
  if (running === undefined) {
    waiting.push(
      vscode.workspace.onDidOpenTextDocument(consider),
      vscode.workspace.onDidSaveTextDocument(consider),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.lineCount <= glanceLines) consider(document);
      }),
    );
    context.subscriptions.push({ dispose: () => waiting.forEach((listener) => void listener.dispose()) });
  }

  const activationMilliseconds = cost();
  return {
    activationMilliseconds,
    client: () => running?.then(({ client }) => client),
    components: () => running?.then(({ components }) => components),
    get started() {
      return running !== undefined;
    },
  };
}

function isOurs(document: vscode.TextDocument): boolean {
  if (!languages.has(document.languageId)) return false;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  if (!belongs(document.uri.toString(), folders)) return false;
  if (!vscode.workspace.getConfiguration('statewise', document).get('enable', true)) return false;
  const format = recognise(document.uri.path, document.getText());
  return format !== undefined && format !== 'template';
}

/** Runs a command; its failure is the one thing a notification is shown for. */
async function answer(start: () => Promise<Running>, id: string, args: unknown[]): Promise<unknown> {
  try {
    const running = await start();
    return await running.run(id, args);
  } catch (error) {
    void vscode.window.showErrorMessage(`Statewise: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
