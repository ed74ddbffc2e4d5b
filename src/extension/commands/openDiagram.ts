import * as vscode from 'vscode';
import type { Running } from '../running';

/** Opens the diagram of the system that the active file belongs to. */
export async function openDiagram({ diagrams }: Running): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('open an architecture file first.');
  await diagrams.show({ uri: document.uri.toString() });
}
