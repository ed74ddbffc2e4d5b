import * as vscode from 'vscode';
import { explainScheme, type ExplainParams } from '../../server/protocol';
import type { Running } from '../running';
import { showMarkdown } from '../showMarkdown';

/** Shows everything known about a component: the one a hover links to, or the one at the cursor. */
export async function explain(running: Running, ...[given]: readonly unknown[]): Promise<void> {
  const params = isExplainParams(given) ? asked(given) : atCursor();
  const name = (params.component ?? (params.position ? 'explanation' : 'system')).replaceAll('/', '-');
  const query = encodeURIComponent(JSON.stringify(params));
  const page = vscode.Uri.from({ scheme: explainScheme, path: `/${name}.md`, query });
  running.renew(page);
  await showMarkdown(page);
}

/** Rows of the Components view carry more than is asked for here. */
function asked({ uri, component, position }: ExplainParams): ExplainParams {
  return { uri, ...(component !== undefined && { component }), ...(position && { position }) };
}

function atCursor(): ExplainParams {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('put the cursor on a component first.');
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

function isExplainParams(value: unknown): value is ExplainParams {
  return typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string';
}
