import * as vscode from 'vscode';

/** The text of the hovers at the cursor. */
export async function hoverText({ document, selection }: vscode.TextEditor): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    selection.active,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n');
}

/** The names of the proposals at the cursor, without snippets and words of the text, which the editor adds. */
export async function proposals({ document, selection }: vscode.TextEditor): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  const { Snippet, Text } = vscode.CompletionItemKind;
  return items
    .filter(({ kind }) => kind !== Snippet && kind !== Text)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The inlay hints of a document as text: `line: label`. */
export async function hints({ document }: vscode.TextEditor): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return found.map(({ position, label }) => {
    const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${document.lineAt(position.line).text.trim()} ${text}`;
  });
}

/** The lines that definition or references of the name at the cursor lead to. */
export async function linesOf(
  kind: 'Definition' | 'Reference',
  { document, selection }: vscode.TextEditor,
): Promise<string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    `vscode.execute${kind}Provider`,
    document.uri,
    selection.active,
  );
  const lines = found.map(async (place) => {
    const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetRange];
    return (await vscode.workspace.openTextDocument(uri)).lineAt(range.start.line).text.trim();
  });
  return Promise.all(lines);
}
