import * as vscode from 'vscode';
import { pulledRules } from '../api';
import { hoverText } from '../ask';
import { equal, ok } from '../assert';
import { closeAll, folderOf, newEditor, newFolder, retype, write } from '../folder';
import { findingsOf, ruleOf } from '../support';

const compose = 'services:\n  web:\n    image: acme/web:1\n    ports: ["80:80"]\n  db:\n    image: mongo:8\n';
const has = (rule: string) => (found: readonly vscode.Diagnostic[]) => found.some((each) => ruleOf(each) === rule);

describe('documents', () => {
  afterEach(closeAll);

  it('are reviewed as typed, saved or not', async () => {
    const { document } = await newEditor('compose.yaml', compose);
    await findingsOf(document.uri, 'volatile-state', has('volatile-state'));
    await retype(folderOf(document), {
      'compose.yaml': `${compose}    volumes: [data:/data/db]\nvolumes: { data: }\n`,
    });
    ok(document.isDirty, 'not saved');
    await findingsOf(document.uri, 'no volatile-state', (found) => !has('volatile-state')(found));
  });

  it('are reviewed without a file', async () => {
    const content = 'architecture: 1\ncomponents:\n  cart: { kind: service, uses: [orders] }\n';
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(document);
    equal(document.uri.scheme, 'untitled', 'scheme');
    await findingsOf(document.uri, 'unresolved-reference', has('unresolved-reference'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('on the left side of a comparison are left alone', async () => {
    const provider = { provideTextDocumentContent: () => compose };
    const registration = vscode.workspace.registerTextDocumentContentProvider('before', provider);
    const { document } = await newEditor('compose.yaml', compose);
    const left = document.uri.with({ scheme: 'before', authority: '' });
    await vscode.commands.executeCommand('vscode.diff', left, document.uri);
    await findingsOf(document.uri, 'volatile-state', has('volatile-state'));
    equal(await pulledRules(left), [], 'findings the server has for the left side');
    equal(vscode.languages.getDiagnostics(left).length, 0, 'diagnostics of the left side');
    registration.dispose();
  });

  it('with a syntax error show nothing else, and keep their hovers', async () => {
    const editor = await newEditor('compose.yaml', compose.replace('db:', '<|>db:'));
    const { uri } = editor.document;
    await findingsOf(uri, 'volatile-state', has('volatile-state'));
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '    command: [run\n'));
    const found = await findingsOf(uri, 'yaml-syntax', has('yaml-syntax'));
    equal([...new Set(found.map(ruleOf))], ['yaml-syntax'], 'findings');
    ok(/stateful/.test(await hoverText(editor)), 'the hover on a component names its class');
  });

  it('that are Go templates or foreign show nothing', async () => {
    const chart = 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: {{ .Values.replicas }}\n{{- end }}\n';
    const { document } = await newEditor('templates/web.yaml', chart);
    equal(await pulledRules(document.uri), [], 'findings of a template');
    const foreign = await newEditor('playbook.yaml', '- hosts: all\n  tasks:\n    - name: [install\n');
    equal(await pulledRules(foreign.document.uri), [], 'findings of an Ansible playbook');
  });

  it('of Elastic Beanstalk are YAML under the name they have', async () => {
    const options = 'option_settings:\n  aws:elb:policies: { Stickiness Policy: true }\n';
    const { document } = await newEditor('.ebextensions/sticky.config', options);
    equal(document.languageId, 'yaml', 'language');
    await findingsOf(document.uri, 'sticky-session', has('sticky-session'));
  });

  it('follow a file that changes on the disk', async () => {
    const gateway = 'architecture: 1\ncomponents:\n  gateway: { kind: gateway, replicas: 2 }\n';
    const folder = await newFolder('imported', {
      'shop.arch.yaml': gateway.replace('components', 'imports: [payments.arch.yaml]\ncomponents'),
      'payments.arch.yaml': gateway,
    });
    const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'payments.arch.yaml'));
    await findingsOf(document.uri, 'duplicate-component', has('duplicate-component'));
    await write(vscode.Uri.joinPath(folder, 'shop.arch.yaml'), gateway);
    await findingsOf(document.uri, 'no duplicate-component', (found) => !has('duplicate-component')(found));
  });
});
