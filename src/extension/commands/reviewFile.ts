import * as vscode from 'vscode';
import { methods, type Status } from '../../server/protocol';
import type { Running } from '../running';

/** Reviews the active file and shows its findings, or says why it cannot be reviewed. */
export async function reviewFile({ client }: Running): Promise<Status> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('open a file to review first.');
  const status = await client.sendRequest<Status>(methods.review, { uri: document.uri.toString() });
  if (status.kind === 'skipped') throw new Error(`this file is not reviewed: ${status.reason}.`);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  return status;
}
