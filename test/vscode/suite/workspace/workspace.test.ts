import * as vscode from 'vscode';
import { closeAll, newFolder, write } from '../../folder';
import { findingsOf, ruleOf } from '../../support';

const compose = 'services:\n  web:\n    image: acme/web:1\n    ports: ["80:80"]\n  db:\n    image: mongo:8\n';
const repaired = `${compose}    volumes: [data:/data/db]\nvolumes: { data: }\n`;
const has = (rule: string) => (found: readonly vscode.Diagnostic[]) => found.some((each) => ruleOf(each) === rule);

// Runs last: the command holds for the window.
describe('Review Workspace', () => {
  after(closeAll);

  it('reports files that nobody opened, and follows them', async () => {
    const file = vscode.Uri.joinPath(await newFolder('closed', { 'compose.yaml': compose }), 'compose.yaml');
    await vscode.commands.executeCommand('statewise.reviewWorkspace');
    await findingsOf(file, 'volatile-state', has('volatile-state'));
    await write(file, repaired);
    await findingsOf(file, 'no volatile-state', (found) => !has('volatile-state')(found));
    await write(file, compose);
    await findingsOf(file, 'volatile-state', has('volatile-state'));
    await vscode.workspace.fs.delete(file);
    await findingsOf(file, 'nothing for a file that is gone', (found) => found.length === 0);
  });

  it('finds a file that is new', async () => {
    const file = vscode.Uri.joinPath(await newFolder('created', { 'compose.yaml': compose }), 'compose.yaml');
    await findingsOf(file, 'volatile-state', has('volatile-state'));
  });

  it('forgets a folder that is gone', async () => {
    const folder = await newFolder('gone', { 'deep/compose.yaml': compose });
    const file = vscode.Uri.joinPath(folder, 'deep', 'compose.yaml');
    await findingsOf(file, 'volatile-state', has('volatile-state'));
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await findingsOf(file, 'nothing below a folder that is gone', (found) => found.length === 0);
  });
});
