import * as vscode from 'vscode';

/** Changes a setting of the workspace; undefined takes it back. */
export async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('statewise').update(key, value, vscode.ConfigurationTarget.Workspace);
}
