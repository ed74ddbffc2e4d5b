import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { Gate } from './components/gate';
import { enter, type Api } from './entry';
import type { Running } from './running';
import { start } from './start';
import { startStopwatch } from './stopwatch';

/** The web entry. A web host loads one file per extension, so the client is in it; it still starts only when needed. */
export function activate(context: vscode.ExtensionContext): Api {
  return enter(context, () => ({ startClient }), startStopwatch());
}

function startClient(context: vscode.ExtensionContext, gate: Gate): Promise<Running> {
  let worker: Worker | undefined;
  const server = async () => {
    worker?.terminate();
    worker = await startWorker(context.extensionUri);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, (options) => new LanguageClient('statewise', 'Statewise', server, options), gate);
}

/** A worker made from text: an extension served over the network may not start one from its address. The core comes first. */
async function startWorker(extension: vscode.Uri): Promise<Worker> {
  const read = (name: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name));
  const scripts = await Promise.all(['core.js', 'server.web.js'].map(read));
  const parts = scripts.flatMap((script) => [script.slice(), '\n']);
  return new Worker(URL.createObjectURL(new Blob(parts, { type: 'text/javascript' })));
}
