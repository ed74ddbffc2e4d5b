import * as vscode from 'vscode';
import type { Status } from '../server/protocol';

/** Keeps the context key `statewise.recognised`, by which commands are offered: the active editor holds architecture. */
export function tellRecognised(
  statusOf: (uri: vscode.Uri) => Status | undefined,
): vscode.Disposable & { update(): void } {
  let told = false;

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const recognised = document !== undefined && statusOf(document.uri)?.kind === 'reviewed';
    if (recognised === told) return;
    told = recognised;
    void vscode.commands.executeCommand('setContext', 'statewise.recognised', recognised);
  }

  update();
  const following = vscode.window.onDidChangeActiveTextEditor(update);
  return { update, dispose: () => void following.dispose() };
}
