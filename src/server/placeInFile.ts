import type { Location } from 'vscode-languageserver';
import type { PlaceInFile } from './protocol';

/** A place as our own messages tell it, which know no types of LSP. */
export function placeInFile({ uri, range: { start, end } }: Location): PlaceInFile {
  return { uri, line: start.line, character: start.character, endLine: end.line, endCharacter: end.character };
}
