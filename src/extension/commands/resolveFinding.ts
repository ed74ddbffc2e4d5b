import * as vscode from 'vscode';

/** Goes to the finding at the cursor, else to the next one of the file, and lists its fixes and acceptances. */
export async function resolveFinding(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const found = editor ? vscode.languages.getDiagnostics(editor.document.uri) : [];
  const ours = found.filter(({ source }) => source === 'statewise');
  ours.sort((a, b) => a.range.start.compareTo(b.range.start));
  const cursor = editor?.selection.active;
  const here = cursor && ours.find(({ range }) => range.contains(cursor));
  const chosen = here ?? (cursor && ours.find(({ range }) => range.start.isAfter(cursor))) ?? ours[0];
  if (!editor || !chosen) throw new Error('this file has no findings.');
  editor.selection = new vscode.Selection(chosen.range.start, chosen.range.start);
  editor.revealRange(chosen.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await vscode.commands.executeCommand('editor.action.quickFix');
}
