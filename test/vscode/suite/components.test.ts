import * as vscode from 'vscode';
import { components } from '../api';
import { equal, ok } from '../assert';
import { closeAll, newEditor } from '../folder';
import { findingsOf, until } from '../support';
import { activeTab } from '../tabs';

const shop = `services:
  web:
    image: acme/web:1
    ports: ["80:80"]
    depends_on: [db]
  db:
    image: <|>mongo:8
`;

describe('the Components view', () => {
  beforeEach(closeAll);
  after(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await closeAll();
  });

  it('has nothing to show where nothing is architecture, and then says what to do', async () => {
    await vscode.commands.executeCommand('statewise.components.focus');
    const view = await components();
    await until({
      what: 'no rows',
      state: () => view.forest().roots.length,
      changed: view.onDidChange,
      done: (count) => count === 0,
    });
    await newEditor('ci.yml', 'on: [push]\njobs: {}\n');
    equal(view.forest().roots.length, 0, 'rows for a foreign file');
  });

  it('lists the components of an open file by class, those first that take most down', async () => {
    const view = await opened();
    equal(
      view
        .forest()
        .roots.map((root) => [root.kind === 'class' && root.class, ...view.forest().childrenOf(root).map(nameOf)]),
      [
        ['stateful', 'db'],
        ['stateless', 'web'],
      ],
      'rows',
    );
    const db = await rowOf('db');
    const item = view.itemOf(db);
    ok(
      /MongoDB · 1 finding · takes 1 down · state at risk · high confidence/.test(String(item.description)),
      String(item.description),
    );
    ok(/^db, stateful/.test(item.accessibilityInformation?.label ?? ''), 'what a screen reader says');
    ok(item.iconPath instanceof vscode.ThemeIcon && item.iconPath.id === 'database', 'icon');
    ok(/\*\*stateful\*\* \(high confidence\)/.test((await view.describe(db))?.value ?? ''), 'tooltip');
  });

  it('follows what is typed', async () => {
    const view = await opened();
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'an editor');
    await editor?.edit((edit) => edit.insert(new vscode.Position(7, 0), '  cache:\n    image: redis:8\n'));
    await until({
      what: 'a row for the cache',
      state: () => view.forest().roots.flatMap((root) => view.forest().childrenOf(root).map(nameOf)),
      changed: view.onDidChange,
      done: (names) => names.includes('cache'),
    });
  });

  it('shows a component where it is written, and explains it', async () => {
    await opened();
    const row = await rowOf('db');
    await vscode.commands.executeCommand('statewise.revealComponent', row);
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.getText(editor.selection), 'db', 'selection');
    await vscode.commands.executeCommand('statewise.explain', row);
    await activeTab(/db/);
  });
});

type View = Awaited<ReturnType<typeof components>>;
type Row = Parameters<View['itemOf']>[0];

/** Opens the shop and the view, and waits until the view shows the shop. */
async function opened(): Promise<View> {
  const { document } = await newEditor('compose.yaml', shop);
  await findingsOf(document.uri, 'a finding', (found) => found.length > 0);
  await vscode.commands.executeCommand('statewise.components.focus');
  const view = await components();
  await until({
    what: 'the rows of the shop',
    state: () => view.forest().at(document.uri.toString(), 5)?.component,
    changed: view.onDidChange,
    done: (component) => component === 'db',
  });
  await vscode.window.showTextDocument(document);
  return view;
}

async function rowOf(name: string): Promise<Row> {
  const { forest } = await components();
  const row = forest()
    .roots.flatMap((root) => forest().childrenOf(root))
    .find((each) => nameOf(each) === name);
  if (!row) throw new Error(`no row called ${name}`);
  return row;
}

function nameOf(row: Row): string {
  return row.kind === 'component' ? row.entry.name : row.id;
}
