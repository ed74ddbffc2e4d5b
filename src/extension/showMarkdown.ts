import * as vscode from 'vscode';

/** Shows a Markdown document rendered, or as text where the built-in Markdown extension is switched off. */
export async function showMarkdown(uri: vscode.Uri): Promise<void> {
  // Opening it first turns a missing page into an error of the command instead of an empty preview.
  const document = await vscode.workspace.openTextDocument(uri);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(document, { preview: true });
  }
}
