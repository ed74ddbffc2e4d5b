import * as vscode from 'vscode';
import { methods, type ReportParams } from '../../server/protocol';
import type { Running } from '../running';
import { inFront } from './inFront';
import { showMarkdown } from '../showMarkdown';

type Format = ReportParams['format'];

/** In which form the review is wanted, and where. */
interface Wish {
  readonly format: Format;
  /** The file to write HTML to; the user is asked for one when absent. */
  readonly target?: vscode.Uri;
  /** Whether to show the file in the browser. */
  readonly open: boolean;
}

/** What the user chooses; a file can be opened in the browser only where the browser has it. */
type Choice = vscode.QuickPickItem & Wish;

/**
 * Writes the design review of the system in front, as Markdown into an editor with its preview, or as HTML into a file.
 * A program may name the format and the file instead of choosing (`{ format, target? }`).
 */
export async function exportReport(running: Running, ...[given]: readonly unknown[]): Promise<void> {
  const about = inFront(running);
  if (!about) throw new Error('open a file of the system first.');
  const { uri, column } = about;
  const chosen = readWish(given) ?? (await choose(uri));
  if (chosen === undefined) return;
  const params: ReportParams = { uri: uri.toString(), format: chosen.format };
  const text = await running.client.sendRequest<string | null>(methods.report, params);
  if (text === null) throw new Error('this file belongs to no system that is reviewed.');
  if (chosen.format === 'markdown') return showText(text, column);
  const file = chosen.target ?? (await askForFile(uri));
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
  return vscode.window.showQuickPick(choices, { title: 'Export Design Review', placeHolder: 'Format' });
}

async function showText(content: string, viewColumn: vscode.ViewColumn): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { viewColumn, preview: false });
  await showMarkdown(document.uri);
}

function askForFile(beside: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(beside)?.uri;
  const start = folder && vscode.Uri.joinPath(folder, 'design-review.html');
  return vscode.window.showSaveDialog({
    title: 'Save Design Review',
    filters: { HTML: ['html'] },
    ...(start && { defaultUri: start }),
  });
}

function readWish(value: unknown): Wish | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value) || !isFormat(value.format)) return undefined;
  const target = 'target' in value && value.target instanceof vscode.Uri ? { target: value.target } : {};
  return { format: value.format, open: false, ...target };
}

function isFormat(value: unknown): value is Format {
  return value === 'markdown' || value === 'html';
}
