import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods } from '../server/protocol';

/** Gives a server without a file system the script that it starts its layout thread from. */
export function serveWorkerSource(client: BaseLanguageClient, extension: vscode.Uri): void {
  client.onRequest(methods.workerSource, async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'graphviz.js'));
    return new TextDecoder().decode(bytes);
  });
}
