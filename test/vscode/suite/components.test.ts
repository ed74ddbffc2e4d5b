import * as vscode from 'vscode';
import { components } from '../api';
import { equal, ok } from '../assert';
import { closeAll, newEditor } from '../folder';
import { shop } from '../samples';
import { findingsOf, until } from '../support';
import { activeTab } from '../tabs';

describe('the Components view', () => {
  beforeEach(closeAll);
  after(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await closeAll();
  });

  it('lists the components of an open file by class, those first that take most down', async () => {
    const { view, document } = await opened();
    equal(groupsOf(view, document), ['stateful db', 'stateless web'], 'rows');
    const db = rowOf(view, document, 'db');
    const item = view.itemOf(db);
    equal(item.description, 'MongoDB · 1 finding · takes 1 down · state at risk · high confidence', 'description');
    ok(/^db, stateful/.test(item.accessibilityInformation?.label ?? ''), 'what a screen reader says');
    ok(item.iconPath instanceof vscode.ThemeIcon && item.iconPath.id === 'database', 'icon');
    ok(/\*\*stateful\*\* \(high confidence\)/.test((await view.describe(db))?.value ?? ''), 'tooltip');
  });

  it('follows what is typed', async () => {
    const { view, editor, document } = await opened();
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), '  cache:\n    image: redis:8\n'));
    await until({
      what: 'a row for the cache',
      state: () => groupsOf(view, document),
      changed: view.onDidChange,
      done: (groups) => groups.includes('stateful cache'),
    });
  });

  it('shows a component where it is written, and explains it', async () => {
    const { view, document } = await opened();
    const row = rowOf(view, document, 'db');
    await vscode.commands.executeCommand('statewise.revealComponent', row);
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.getText(editor.selection), 'db', 'selection');
    await vscode.commands.executeCommand('statewise.explain', row);
    await activeTab(/db/);
  });
});

type View = Awaited<ReturnType<typeof components>>;
type Row = ReturnType<ReturnType<View['forest']>['childrenOf']>[number];

interface Opened {
  readonly view: View;
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
}

/** Opens the shop and the view, and waits until the view shows the shop. */
async function opened(): Promise<Opened> {
  const { document } = await newEditor('compose.yaml', shop);
  await findingsOf(document.uri, 'a finding', (found) => found.length > 0);
  await vscode.commands.executeCommand('statewise.components.focus');
  const view = await components();
  await until({
    what: 'the rows of the shop',
    state: () => groupsOf(view, document),
    changed: view.onDidChange,
    done: (groups) => groups.length > 0,
  });
  return { view, document, editor: await vscode.window.showTextDocument(document) };
}

/** All rows: VS Code keeps documents of other tests open for a while, so there may be several systems. */
function allRows(view: View): Row[] {
  const forest = view.forest();
  const under = (row: Row): Row[] => [row, ...forest.childrenOf(row).flatMap(under)];
  return forest.roots.flatMap(under);
}

/** The components of a document with the group they are in. */
function groupsOf(view: View, { uri }: vscode.TextDocument): string[] {
  return allRows(view).flatMap((row) => {
    const group = view.parentOf(row);
    return row.kind === 'component' && row.uri === uri.toString() && group?.kind === 'class'
      ? [`${group.class} ${row.entry.name}`]
      : [];
  });
}

function rowOf(view: View, { uri }: vscode.TextDocument, name: string): Row {
  const found = allRows(view).find(
    (row) => row.kind === 'component' && row.uri === uri.toString() && row.entry.name === name,
  );
  if (!found) throw new Error(`no row called ${name}`);
  return found;
}
