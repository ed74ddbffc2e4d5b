import * as vscode from 'vscode';
import { extension, picture } from '../api';
import { equal, ok } from '../assert';
import { closeAll, newEditor } from '../folder';
import { shop } from '../samples';
import { findingsOf, until } from '../support';

describe('the architecture diagram', () => {
  afterEach(closeAll);

  async function reviewed(): Promise<vscode.Uri> {
    const { document } = await newEditor('compose.yaml', shop);
    await findingsOf(document.uri, 'a finding', (found) => found.length > 0);
    return document.uri;
  }

  it('is laid out by a thread of the server, whatever the host', async () => {
    const { svg, diagram } = await picture(await reviewed());
    equal(diagram.nodes.map(({ id }) => id).sort(), ['db', 'web'], 'components');
    ok(/<svg[\s>]/.test(svg), svg.slice(0, 200));
  });

  it('opens in a panel beside the editor', async () => {
    await reviewed();
    await vscode.commands.executeCommand('statewise.openDiagram');
    equal((await panels()).length, 1, 'panels');
  });

  it('is one panel for a system: a failure is played in the one that is open', async () => {
    const uri = (await reviewed()).toString();
    await vscode.commands.executeCommand('statewise.showDiagram', { uri, component: 'web' });
    await panels();
    await vscode.commands.executeCommand('statewise.simulateFailure', { uri, component: 'db' });
    equal((await panels()).length, 1, 'panels');
  });

  it('is opened by a failure, too', async () => {
    const uri = (await reviewed()).toString();
    await vscode.commands.executeCommand('statewise.simulateFailure', { uri, component: 'db' });
    equal((await panels()).length, 1, 'panels');
  });

  it('is shown by lenses and views only: the palette hides that command', () => {
    const menus: { command: string; when?: string }[] = extension().packageJSON.contributes.menus.commandPalette;
    equal(menus.find(({ command }) => command === 'statewise.showDiagram')?.when, 'false', 'when');
  });
});

/** Waits for panels of diagrams; their tabs. */
function panels(): Promise<readonly vscode.Tab[]> {
  return until({
    what: 'a panel',
    state: () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('statewise.diagram')),
    changed: (listener) =>
      vscode.Disposable.from(
        vscode.window.tabGroups.onDidChangeTabs(listener),
        vscode.window.tabGroups.onDidChangeTabGroups(listener),
      ),
    done: (found) => found.length > 0,
  });
}
