import * as vscode from 'vscode';
import { knownRules } from '../api';
import { equal, ok } from '../assert';
import { closeAll, newEditor } from '../folder';
import { findingsOf, inWorkspace, readText, ruleOf } from '../support';
import { activeTab, visible } from '../tabs';

const compose = 'services:\n  web:\n    image: acme/web:1\n    ports: ["80:80"]\n  db:\n    image: <|>mongo:8\n';
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`statewise.${command}`, ...args);
const has = (rule: string) => (found: readonly vscode.Diagnostic[]) => found.some((each) => ruleOf(each) === rule);

describe('the command', () => {
  afterEach(closeAll);

  async function reviewed(text = compose): Promise<vscode.TextEditor> {
    const editor = await newEditor('compose.yaml', text);
    await findingsOf(editor.document.uri, 'volatile-state', has('volatile-state'));
    return editor;
  }

  it('Review This File says what the file is', async () => {
    await reviewed();
    const { kind, format, verdict, stateful, components } = Object(await run('reviewFile'));
    equal(
      { kind, format, verdict, stateful, components },
      { kind: 'reviewed', format: 'Docker Compose', verdict: 'hybrid', stateful: 1, components: 2 },
    );
  });

  it('Review This File answers for a foreign file, too', async () => {
    await newEditor('ci.yml', 'on: [push]\njobs: {}\n');
    equal(await run('reviewFile'), undefined, 'answer');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('Show Rule opens a page by name', async () => {
    await run('showRule', 'sticky-session');
    await activeTab(/sticky-session/);
  });

  it('Show Rule opens the page of the finding at the cursor', async () => {
    await reviewed();
    await run('showRule');
    await activeTab(/volatile-state/);
  });

  it('Show Rule lets choose where nothing is found', async () => {
    await reviewed(compose.replace('<|>', ''));
    let open = true;
    const answer = Promise.resolve(run('showRule')).finally(() => (open = false));
    // Nothing tells when the list is there: the first item is taken as soon as there is one.
    while (open) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await answer;
    // The list is in the order of the ids.
    const [first = ''] = (await knownRules()).sort();
    await activeTab(new RegExp(first));
  });

  it('Explain tells all about the component at the cursor', async () => {
    await reviewed();
    await run('explain');
    await activeTab(/explanation/);
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'statewise-explain');
    ok(page && /stateful/.test(page.getText()) && /mongo/i.test(page.getText()), page?.getText() ?? 'no page');
  });

  it('Export Design Review opens it as Markdown, with its preview', async () => {
    await reviewed();
    await run('report', { format: 'markdown' });
    const page = vscode.workspace.textDocuments.find(
      ({ languageId, isUntitled }) => isUntitled && languageId === 'markdown',
    );
    ok(page && /^# Design review/.test(page.getText()), page?.getText() ?? 'no page');
    await activeTab(/preview/i);
  });

  it('Export Design Review writes HTML into a file', async () => {
    await reviewed();
    const file = inWorkspace('design-review.html');
    await run('report', { format: 'html', target: file });
    const page = await readText(file);
    await vscode.workspace.fs.delete(file);
    // Long words may break at their hyphens.
    const words = page.replaceAll('<wbr />', '');
    ok(/^<!doctype html>/.test(page) && words.includes('volatile-state'), page.slice(0, 200));
  });

  it('Fix or Accept Finding goes to the next finding', async () => {
    const editor = await reviewed();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('resolveFinding');
    const [finding] = await findingsOf(editor.document.uri, 'volatile-state', has('volatile-state'));
    equal(editor.selection.active.isEqual(finding?.range.start ?? new vscode.Position(0, 0)), true, 'cursor');
    await vscode.commands.executeCommand('hideCodeActionWidget');
  });

  it('Show Notes shows them, and hides them again', async () => {
    const { uri } = (await reviewed()).document;
    await run('switchShow');
    await findingsOf(uri, 'a note', has('single-point-of-failure'));
    await run('switchShow');
    await findingsOf(uri, 'no note', (found) => !has('single-point-of-failure')(found));
  });

  it('Restart Server starts one that knows what is open', async () => {
    const editor = await reviewed();
    await run('restartServer');
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), '    volumes: [data:/data/db]\n'));
    await findingsOf(editor.document.uri, 'no volatile-state', (found) => !has('volatile-state')(found));
    await editor.edit((edit) => edit.delete(new vscode.Range(6, 0, 7, 0)));
    await findingsOf(editor.document.uri, 'volatile-state', has('volatile-state'));
  });

  it('Show Log opens the log', async () => {
    await run('showLog');
    await visible('output');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
