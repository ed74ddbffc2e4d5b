import * as vscode from 'vscode';
import type { PlaceInFile } from '../../server/protocol';

/** Goes to a place: in the editor that shows its file, else in a column that is not the diagram's. */
export async function goTo(place: PlaceInFile, diagram: vscode.ViewColumn | undefined): Promise<void> {
  const uri = vscode.Uri.parse(place.uri);
  const viewColumn = columnOf(uri, diagram);
  await vscode.window.showTextDocument(uri, { viewColumn, selection: rangeOf(place) });
}

/** The column in which something about a file is opened: where the file is shown, else one that is not the diagram's. */
export function columnOf(uri: vscode.Uri, diagram: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const free = diagram === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  return editorOf(uri)?.viewColumn ?? free;
}

/**
 * Selects a place in the editor that shows its file, if there is one, and leaves the focus where it is. True if that moved
 * the cursor.
 */
export function pointAt(place: PlaceInFile): boolean {
  const editor = editorOf(vscode.Uri.parse(place.uri));
  if (!editor) return false;
  const range = rangeOf(place);
  const before = editor.selection;
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return !before.isEqual(range);
}

function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

function rangeOf({ line, character, endLine, endCharacter }: PlaceInFile): vscode.Range {
  return new vscode.Range(line, character, endLine, endCharacter);
}
