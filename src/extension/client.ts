import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Gate } from './components/gate';
import type { Running } from './running';
import { start } from './start';

/** Starts the client of the Node host: it forks the command line program, which holds the language server. */
export function startClient(context: ExtensionContext, gate: Gate): Promise<Running> {
  const module = context.asAbsolutePath('dist/statewise.js');
  const server = { module, transport: TransportKind.ipc, args: ['lsp'] };
  return start(context, (options) => new LanguageClient('statewise', 'Statewise', server, options), gate);
}
