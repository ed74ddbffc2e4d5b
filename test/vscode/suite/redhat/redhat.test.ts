import * as vscode from 'vscode';
import { pulledRules } from '../../api';
import { equal, ok } from '../../assert';
import { diagnosticsOf, findingsOf, ruleOf, show } from '../../support';

describe('beside the Red Hat extension', () => {
  it('has that extension in this window', () => {
    ok(vscode.extensions.getExtension('redhat.vscode-yaml'), 'redhat.vscode-yaml is not there');
  });

  it('reports findings of its own', async () => {
    const { document } = await show('compose.yaml');
    await findingsOf(document.uri, 'a finding', (found) => found.length > 0);
  });

  it('leaves a syntax error to the other: one squiggle, not two', async () => {
    const editor = await show('compose.yaml');
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '    command: [run\n'));
    const { uri } = editor.document;
    await diagnosticsOf(uri, 'the syntax error', (all) => all.some(({ message }) => message.includes('not closed')));
    equal((await pulledRules(uri)).includes('yaml-syntax'), false, 'a second report of the syntax error');
  });

  it('reports the syntax error itself when it is told to', async () => {
    const { document } = await show('compose.yaml');
    const settings = vscode.workspace.getConfiguration('statewise');
    await settings.update('schemaFindings', 'on', vscode.ConfigurationTarget.Workspace);
    await findingsOf(document.uri, 'yaml-syntax', (found) => found.some((each) => ruleOf(each) === 'yaml-syntax'));
  });
});
