import * as vscode from 'vscode';

/** Reports a flow sequence that is not closed, as the real extension would. */
export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const diagnostics = vscode.languages.createDiagnosticCollection('YAML');
  const check = (document: vscode.TextDocument): void => {
    if (document.languageId !== 'yaml' && document.languageId !== 'dockercompose') return;
    const open = /\[[^\]]*$/.exec(document.getText());
    diagnostics.set(document.uri, open ? [notClosed(document, open.index)] : []);
  };
  vscode.workspace.textDocuments.forEach(check);
  subscriptions.push(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
  );
}

function notClosed(document: vscode.TextDocument, offset: number): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + 1));
  return new vscode.Diagnostic(range, 'Flow sequence is not closed');
}
