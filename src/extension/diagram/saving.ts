import * as vscode from 'vscode';

/** Asks where to, and saves a picture there. `content` is text for SVG and Base64 for PNG. */
export async function savePicture(
  document: vscode.Uri,
  title: string,
  format: 'svg' | 'png',
  content: string,
): Promise<void> {
  const name = `${title.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${format}`;
  const beside = document.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(document, '..', name);
  const target = await vscode.window.showSaveDialog({
    title: `Save Diagram as ${format.toUpperCase()}`,
    ...(beside && { defaultUri: beside }),
    filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, format === 'svg' ? new TextEncoder().encode(content) : decode(content));
}

/** Opens a picture's text in a new document in a column, in its language where the editor knows it. */
export async function openText(
  format: 'dot' | 'mermaid',
  content: string,
  viewColumn: vscode.ViewColumn,
): Promise<void> {
  const known = new Set(await vscode.languages.getLanguages());
  const language = [format, 'plaintext'].find((each) => known.has(each));
  const document = await vscode.workspace.openTextDocument({ content, ...(language !== undefined && { language }) });
  await vscode.window.showTextDocument(document, { viewColumn, preview: false });
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
