import * as vscode from 'vscode';

const patience = 30_000;

/**
 * The quick fix whose title starts with `title`. The editor drops the question when any extension registers a provider
 * meanwhile, as built-in ones do when they activate late: then it is asked again.
 */
export async function quickFix(
  uri: vscode.Uri,
  range: vscode.Range,
  title: string,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction> {
  const deadline = Date.now() + patience;
  for (;;) {
    const offered = await ask(uri, range, kind).catch((error: unknown) => String(error));
    const found = typeof offered === 'string' ? undefined : offered.find((action) => action.title.startsWith(title));
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`no quick fix “${title}”; last seen: ${JSON.stringify(offered)}`);
  }
}

/** Replaces what an edit leaves to its author, texts in angle brackets. */
export async function giveReason(document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { index, 0: text } of document.getText().matchAll(/<[^<>\n]+>/g)) {
    const range = new vscode.Range(document.positionAt(index), document.positionAt(index + text.length));
    edit.replace(document.uri, range, 'the team agreed on it');
  }
  await vscode.workspace.applyEdit(edit);
}

async function ask(uri: vscode.Uri, range: vscode.Range, kind: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value, 20);
}
