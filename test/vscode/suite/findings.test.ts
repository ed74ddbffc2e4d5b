import * as vscode from 'vscode';
import { equal, ok } from '../assert';
import { quickFix } from '../fixes';
import { findingsOf, ruleOf, show } from '../support';

describe('findings', () => {
  it('appear in either language', async () => {
    const compose = await show('compose.yaml');
    equal(compose.document.languageId, 'dockercompose', 'language');
    await findingsOf(compose.document.uri, 'volatile-state', has('volatile-state'));
    const kubernetes = await show('shop.k8s.yaml');
    equal(kubernetes.document.languageId, 'yaml', 'language');
    await findingsOf(kubernetes.document.uri, 'single-point-of-failure', has('single-point-of-failure'));
  });

  it('lead to the page of their rule', async () => {
    const { document } = await show('compose.yaml');
    const [finding] = await findingsOf(document.uri, 'volatile-state', has('volatile-state'));
    const target = typeof finding?.code === 'object' ? finding.code.target : undefined;
    ok(target, 'the code of the finding is a link');
    const page = await vscode.workspace.openTextDocument(target);
    ok(page.getText().includes('volatile-state'), 'the page is about the rule');
  });

  it('clear when the cause is gone', async () => {
    const editor = await show('compose.yaml');
    const { document } = editor;
    await findingsOf(document.uri, 'volatile-state', has('volatile-state'));
    const added = '    volumes:\n      - orders:/data/db\nvolumes:\n  orders:\n';
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), added));
    await findingsOf(document.uri, 'no volatile-state', (found) => !has('volatile-state')(found));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await findingsOf(document.uri, 'volatile-state', has('volatile-state'));
  });

  it('can be accepted by a quick fix, which edits the document', async () => {
    const { document } = await show('compose.yaml');
    const [finding] = await findingsOf(document.uri, 'volatile-state', has('volatile-state'));
    ok(finding, 'a finding');
    const accept = await quickFix(document.uri, finding.range, 'Accept `volatile-state` here');
    ok(accept.edit, 'the quick fix has an edit');
    ok(await vscode.workspace.applyEdit(accept.edit), 'the edit applies');
    ok(document.getText().includes('statewise-accept volatile-state'), document.getText());
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are explained by a hover on the component', async () => {
    const { document } = await show('compose.yaml');
    const at = document.positionAt(document.getText().lastIndexOf('orders:') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (typeof part === 'string' ? part : part.value))
      .join('\n');
    ok(/stateful/.test(text), `the hover names the class; it says ${text}`);
  });
});

function has(rule: string): (found: readonly vscode.Diagnostic[]) => boolean {
  return (found) => found.some((finding) => ruleOf(finding) === rule);
}
