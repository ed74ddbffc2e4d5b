import * as vscode from 'vscode';
import type { Row } from './node';

/** What answers for the rows of the view once the client runs. */
export interface Tree {
  childrenOf(row: Row | undefined): Promise<readonly Row[]>;
  parentOf(row: Row): Row | undefined;
  itemOf(row: Row): vscode.TreeItem;
  describe(row: Row): Promise<vscode.MarkdownString | undefined>;
}

/** The Components view as the entry knows it: a name, and whom to ask when somebody looks. */
export interface Gate extends vscode.Disposable {
  readonly view: vscode.TreeView<Row>;
  /** Makes the view ask again. */
  renew(): void;
}

/** Puts the view in its place. Nothing is loaded until it is opened: then VS Code asks for its rows. */
export function openGate(tree: () => Promise<Tree>): Gate {
  const renewed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Row>('statewise.components', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: renewed.event,
      getChildren: async (row) => [...(await (await tree()).childrenOf(row))],
      getParent: async (row) => (await tree()).parentOf(row),
      getTreeItem: async (row) => (await tree()).itemOf(row),
      async resolveTreeItem(item, row) {
        const tooltip = await (await tree()).describe(row);
        if (tooltip) item.tooltip = tooltip;
        return item;
      },
    },
  });
  return { view, renew: () => renewed.fire(undefined), dispose: () => vscode.Disposable.from(view, renewed).dispose() };
}
