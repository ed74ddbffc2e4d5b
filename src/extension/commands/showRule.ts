import * as vscode from 'vscode';
import { methods, ruleScheme, type RuleEntry } from '../../server/protocol';
import type { Running } from '../running';
import { showMarkdown } from '../showMarkdown';

/** Shows a rule's page: the rule given, that of the finding at the cursor, or one chosen from the list. */
export async function showRule({ client }: Running, ...[given]: readonly unknown[]): Promise<void> {
  const rule = typeof given === 'string' ? given : (ruleAtCursor() ?? (await choose(client)));
  if (rule !== undefined) await showMarkdown(vscode.Uri.from({ scheme: ruleScheme, path: `/${rule}.md` }));
}

function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .find(({ source, range }) => source === 'statewise' && range.contains(editor.selection.active));
  const code = typeof here?.code === 'object' ? here.code.value : here?.code;
  return code === undefined ? undefined : String(code);
}

async function choose(client: Running['client']): Promise<string | undefined> {
  const rules = await client.sendRequest<RuleEntry[]>(methods.rules);
  const picks = rules.map(({ id, summary }) => ({ label: id, detail: summary }));
  const picked = await vscode.window.showQuickPick(picks, { placeHolder: 'Rule', matchOnDetail: true });
  return picked?.label;
}
