import * as vscode from 'vscode';
import type { PlaceInFile } from '../../server/protocol';

/** The range of a place. */
export function rangeOf({ line, character, endLine, endCharacter }: PlaceInFile): vscode.Range {
  return new vscode.Range(line, character, endLine, endCharacter);
}
