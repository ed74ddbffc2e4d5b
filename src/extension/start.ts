import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { methods, type InitializationOptions, type Settings, type Status } from '../server/protocol';
import { commands } from './commands';
import { commandIds } from './commands/ids';
import { followCursor } from './components/follow';
import type { Gate } from './components/gate';
import { growTree } from './components/tree';
import { DiagramPanels } from './diagram/panels';
import { serveFiles } from './files';
import { providePages } from './pages';
import { quietly } from './quiet';
import { tellRecognised } from './recognised';
import type { Running } from './running';
import { documentSelector } from './selector';
import { onSettingsChange, stillOverridden, userSettings } from './settings';
import { showStatus } from './statusItem';
import { serveWorkerSource } from './workerSource';

/** Makes the client of a host. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts client and server and everything around them; the same in every host. */
export async function start(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  gate: Gate,
): Promise<Running> {
  const log = vscode.window.createOutputChannel('Statewise', { log: true });
  let overrides: Partial<Settings> = {};
  let user = userSettings();
  const settings = (): Settings => ({ ...user, ...overrides });
  const client = createClient({
    ...quietly(log),
    documentSelector,
    initializationOptions: (): InitializationOptions => ({
      filePort: true,
      ruleDocuments: true,
      commands: true,
      settings: settings(),
    }),
    markdown: { isTrusted: { enabledCommands: ['statewise.explain', 'statewise.showRule'] } },
  });

  const statuses = new Map<string, Status>();
  const statusOf = (uri: vscode.Uri) => statuses.get(uri.toString());
  const item = showStatus(statusOf);
  const recognised = tellRecognised(statusOf);
  client.onNotification(methods.status, (status: Status) => {
    statuses.set(vscode.Uri.parse(status.uri).toString(), status);
    item.update();
    recognised.update();
  });
  serveFiles(client);
  serveWorkerSource(client, context.extensionUri);
  // A client has one listener for each of our messages.
  const changed = new vscode.EventEmitter<void>();
  client.onNotification(methods.changed, () => changed.fire());
  const diagrams = new DiagramPanels({ client, extension: context.extensionUri, log });
  changed.event(() => diagrams.changed());
  const pages = providePages(context, client);
  const components = growTree({ client, gate, log, changed: changed.event });
  const tell = () => client.sendNotification(methods.settings, settings());

  context.subscriptions.push(
    log,
    changed,
    item,
    recognised,
    pages,
    components,
    followCursor(gate, components),
    diagrams,
    onSettingsChange(() => {
      const before = user;
      user = userSettings();
      overrides = stillOverridden(overrides, before, user);
      void tell();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
    { dispose: () => void client.dispose().catch(() => undefined) },
  );
  // Without a server the log and the restart must still work; commands that need it say so.
  await client.start().catch((error: unknown) => log.error('The language server did not start.', String(error)));

  const running: Running = {
    context,
    client,
    log,
    components,
    diagrams,
    settings,
    status: statusOf,
    renew: (uri) => pages.renew(uri),
    override(change) {
      overrides = { ...overrides, ...change };
      return tell();
    },
    async run(id, args) {
      const known = commandIds.find((candidate) => candidate === id);
      return known && commands[known](running, ...args);
    },
  };
  return running;
}
