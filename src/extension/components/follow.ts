import * as vscode from 'vscode';
import type { Gate } from './gate';
import type { Components } from './tree';

/** Milliseconds the cursor must rest before the view follows it. */
const rest = 100;

/** Selects the component around the cursor of the active editor, as long as the view is visible. */
export function followCursor({ view }: Gate, components: Components): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function select(): void {
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor) return;
    const row = components.forest().at(editor.document.uri.toString(), editor.selection.active.line);
    if (row === undefined || view.selection[0]?.id === row.id) return;
    // A row that a renewal takes away meanwhile cannot be shown, and need not be.
    view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }
  function soon(): void {
    if (!view.visible) return;
    clearTimeout(timer);
    timer = setTimeout(select, rest);
  }
  const listening = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) soon();
    }),
    view.onDidChangeVisibility(soon),
  );
  return {
    dispose() {
      clearTimeout(timer);
      listening.dispose();
    },
  };
}
