import * as vscode from 'vscode';
import type { Running } from '../running';

/** Opens a new architecture file with the snippet for a whole one, ready to be filled in. */
export async function newFile({ context }: Running): Promise<void> {
  const shipped = vscode.Uri.joinPath(context.extensionUri, 'snippets', 'file.code-snippets');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(shipped));
  const snippets = JSON.parse(text) as Readonly<Record<string, { prefix: string; body: readonly string[] }>>;
  const body = Object.values(snippets).find(({ prefix }) => prefix === 'statewise-file')?.body ?? [];
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'yaml' }));
  await editor.insertSnippet(new vscode.SnippetString(body.join('\n')));
}
