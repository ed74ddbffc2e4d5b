import * as vscode from 'vscode';
import { methods, type ReportParams } from '../../server/protocol';
import type { Running } from '../running';
import { showMarkdown } from '../showMarkdown';

type Format = ReportParams['format'];

/** What the user chooses; a file can be opened in the browser only where the browser has it. */
interface Choice extends vscode.QuickPickItem {
  readonly format: Format;
  readonly open: boolean;
}

/**
 * Writes the design review of the active file's system: as Markdown into an editor with its preview, or as HTML into a file.
 * A program may name the format and the file instead of choosing.
 */
export async function exportReport({ client }: Running, ...[format, target]: readonly unknown[]): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('open a file of the system first.');
  const uri = document.uri.toString();
  const chosen = isFormat(format) ? { format, open: false } : await choose(document.uri);
  if (chosen === undefined) return;
  const text = await client.sendRequest<string | null>(methods.report, { uri, format: chosen.format });
  if (text === null) throw new Error('this file belongs to no system that is reviewed.');
  if (chosen.format === 'markdown') return showText(text);
  const file = target instanceof vscode.Uri ? target : await askForFile(document.uri);
  if (file === undefined) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  if (chosen.open) await vscode.env.openExternal(file);
}

async function choose(uri: vscode.Uri): Promise<Choice | undefined> {
  const choices: Choice[] = [
    { label: 'Markdown', detail: 'In an editor, with its preview', format: 'markdown', open: false },
    { label: 'HTML', detail: 'One file to save, send or print', format: 'html', open: false },
  ];
  if (uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop)
    choices.push({ label: 'HTML in Browser', detail: 'The same, opened once it is saved', format: 'html', open: true });
  return vscode.window.showQuickPick(choices, { placeHolder: 'Format of the design review' });
}

async function showText(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
  await showMarkdown(document.uri);
}

function askForFile(beside: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(beside)?.uri;
  const start = folder && vscode.Uri.joinPath(folder, 'design-review.html');
  return vscode.window.showSaveDialog({ filters: { HTML: ['html'] }, ...(start && { defaultUri: start }) });
}

function isFormat(value: unknown): value is Format {
  return value === 'markdown' || value === 'html';
}
