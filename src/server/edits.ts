import { TextDocumentEdit, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../core/finding';
import type { Session } from './session';
import type { View } from './view';

/** The edits in the client's terms; undefined when one of them has no place any more or there are none. */
export function toWorkspaceEdit(session: Session, view: View, edits: readonly Edit[]): WorkspaceEdit | undefined {
  const byFile = new Map<string, (TextEdit | SnippetTextEdit)[]>();
  for (const edit of edits) {
    const range = view.positions.range(edit.span);
    if (!range) return undefined;
    const list = byFile.get(edit.span.file) ?? [];
    const snippet = edit.snippet === true && session.support.snippetEdits;
    list.push(snippet ? { range, snippet: { kind: 'snippet', value: edit.text } } : { range, newText: plain(edit) });
    byFile.set(edit.span.file, list);
  }
  if (byFile.size === 0) return undefined;
  if (!session.support.documentChanges) return { changes: changesOf(byFile) };
  return {
    documentChanges: [...byFile].map(([uri, list]) =>
      TextDocumentEdit.create({ uri, version: versionOf(session, uri) }, list),
    ),
  };
}

function changesOf(byFile: ReadonlyMap<string, readonly (TextEdit | SnippetTextEdit)[]>): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const [uri, list] of byFile) changes[uri] = list.filter((edit): edit is TextEdit => 'newText' in edit);
  return changes;
}

function versionOf(session: Session, uri: string): number | null {
  return session.documents.get(uri)?.version ?? null;
}

/** A snippet's text with each placeholder replaced by its default. */
function plain({ text, snippet }: Edit): string {
  if (snippet !== true) return text;
  return text
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '')
    .replace(/\\([$}\\])/g, '$1');
}
