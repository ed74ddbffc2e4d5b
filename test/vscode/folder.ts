import * as vscode from 'vscode';
import { inWorkspace } from './support';

/** Files by name. */
export type Files = Readonly<Record<string, string>>;

/** Writes files into a folder of the workspace that nothing else uses, and gives it. */
export async function newFolder(name: string, files: Files): Promise<vscode.Uri> {
  const folder = inWorkspace(name);
  for (const [file, text] of Object.entries(files)) await write(vscode.Uri.joinPath(folder, file), text);
  return folder;
}

/** Writes a file, in any host and on any file system. */
export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Replaces the whole text of files as an editor would: they are changed, not saved. */
export async function retype(folder: vscode.Uri, files: Files): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [file, text] of Object.entries(files)) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, file));
    if (document.getText() === text) continue;
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  }
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`the text of ${folder.path} cannot be replaced`);
}

/** Saves everything and closes every editor: what is not saved would raise a question. */
export async function closeAll(): Promise<void> {
  await vscode.workspace.saveAll(false);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Writes a file into a folder of its own, opens it, and puts the cursor where the text says `<|>`, or at its start. */
export async function newEditor(name: string, text: string): Promise<vscode.TextEditor> {
  const offset = Math.max(0, text.indexOf('<|>'));
  const folder = await newFolder(`alone-${++folders}`, { [name]: text.replace('<|>', '') });
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name));
  const at = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** The folder a document lies in. */
export function folderOf({ uri }: vscode.TextDocument): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

// VS Code keeps a closed document for a while: a path that was used before may show its old text.
let folders = 0;
