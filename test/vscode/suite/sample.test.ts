import * as vscode from 'vscode';
import { extension } from '../api';
import { equal, ok } from '../assert';
import { closeAll, newFolder } from '../folder';
import { findingsOf, readText } from '../support';

const copy = (parent: vscode.Uri): Thenable<vscode.Uri> =>
  vscode.commands.executeCommand<vscode.Uri>('statewise.openSample', parent);

describe('the sample project', () => {
  afterEach(closeAll);

  it('is copied into a folder of its own, opened, and reviewed', async () => {
    const parent = await newFolder('samples', { 'note.txt': 'mine' });
    const folder = await copy(parent);
    equal(folder.path, `${parent.path}/statewise-shop`, 'folder');
    equal(vscode.window.activeTextEditor?.document.uri.path, `${folder.path}/compose/compose.yaml`, 'editor');
    const shipped = vscode.Uri.joinPath(extension().extensionUri, 'docs', 'shop', 'kubernetes', 'orders.yaml');
    equal(await readText(vscode.Uri.joinPath(folder, 'kubernetes', 'orders.yaml')), await readText(shipped), 'text');
    await findingsOf(vscode.Uri.joinPath(folder, 'compose', 'compose.yaml'), 'a finding', (found) => found.length > 0);
  });

  it('overwrites nothing when it is copied again', async () => {
    const parent = await newFolder('samples-twice', {
      'statewise-shop/compose/compose.yaml': 'services: {}\n',
      'statewise-shop-2': 'a file',
    });
    const folder = await copy(parent);
    equal(folder.path, `${parent.path}/statewise-shop-3`, 'folder');
    equal(await readText(vscode.Uri.joinPath(parent, 'statewise-shop/compose/compose.yaml')), 'services: {}\n', 'text');
    equal(await readText(vscode.Uri.joinPath(parent, 'statewise-shop-2')), 'a file', 'text');
  });
});

describe('a new architecture file', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is opened with something to fill in', async () => {
    await vscode.commands.executeCommand('statewise.newFile');
    const document = vscode.window.activeTextEditor?.document;
    ok(document?.isUntitled && document.languageId === 'yaml', 'an untitled YAML document');
    ok(/^architecture: 1\nname: Web shop\n/.test(document?.getText() ?? ''), document?.getText() ?? '');
  });
});
