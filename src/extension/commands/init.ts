import * as vscode from 'vscode';
import { methods } from '../../server/protocol';
import type { Running } from '../running';

/** Opens a draft of an architecture file, made from the workspace's Compose and Kubernetes files; nothing is written. */
export async function init({ client }: Running): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) throw new Error('open a folder to draft from first.');
  const content = await client.sendRequest<string | null>(methods.draft, {});
  if (content === null)
    throw new Error('there is no Compose file and no Kubernetes object in this workspace to draft from.');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'yaml', content }));
}
