import * as vscode from 'vscode';
import { until } from './support';

/** Waits until the active tab is called as `pattern` wants; gives its name. */
export function activeTab(pattern: RegExp): Promise<string> {
  return until({
    what: `a tab called ${String(pattern)}`,
    state: () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
    changed: (listener) =>
      vscode.Disposable.from(
        vscode.window.tabGroups.onDidChangeTabs(listener),
        vscode.window.tabGroups.onDidChangeTabGroups(listener),
      ),
    done: (label) => pattern.test(label),
  });
}

/** Waits until an editor shows a document of a scheme, such as an output channel. */
export function visible(scheme: string): Promise<readonly string[]> {
  return until({
    what: `an editor for ${scheme}:`,
    state: () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()),
    changed: (listener) => vscode.window.onDidChangeVisibleTextEditors(listener),
    done: (uris) => uris.some((uri) => uri.startsWith(`${scheme}:`)),
  });
}
