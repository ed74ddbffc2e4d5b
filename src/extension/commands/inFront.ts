import * as vscode from 'vscode';
import { columnOf } from '../diagram/reveal';
import type { Running } from '../running';

/** What a command is about: a document, and the column for what is opened about it. */
export interface InFront {
  readonly uri: vscode.Uri;
  readonly column: vscode.ViewColumn;
}

/**
 * A document of the system whose diagram is active, which must stay visible, else the document in the active editor;
 * undefined where neither is. The diagram is asked first: an editor counts as active until another one is.
 */
export function inFront({ diagrams }: Running): InFront | undefined {
  const { active } = diagrams;
  if (active) {
    const uri = vscode.Uri.parse(active.uri);
    return { uri, column: columnOf(uri, active.panel.viewColumn) };
  }
  const document = vscode.window.activeTextEditor?.document;
  return document && { uri: document.uri, column: vscode.ViewColumn.Active };
}
