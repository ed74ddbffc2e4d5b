import * as vscode from 'vscode';
import type { Running } from '../running';

/** Reviews every file of the workspace from now on, in this window. */
export async function reviewWorkspace(running: Running): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) throw new Error('open a folder to review first.');
  await running.override({ scope: 'workspace' });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
