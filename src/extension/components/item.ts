import * as vscode from 'vscode';
import type { ComponentEntry } from '../../server/protocol';
import type { ComponentRow, Row } from './node';
import { rangeOf } from './place';
import { descriptionOf, spokenOf } from './words';

const icons: Readonly<Record<ComponentEntry['shape'], string>> = {
  person: 'person',
  cloud: 'cloud',
  box: 'server-process',
  gateway: 'arrow-swap',
  cylinder: 'database',
  queue: 'inbox',
  gear: 'gear',
  clock: 'watch',
  agent: 'pulse',
};

const titles: Readonly<Record<ComponentEntry['class'], string>> = { stateful: 'Stateful', stateless: 'Stateless' };

/** A row as VS Code draws it. Components get their tooltip when they are pointed at. */
export function itemOf(row: Row): vscode.TreeItem {
  const item = bare(row);
  item.id = row.id;
  item.contextValue = row.kind;
  return item;
}

function bare(row: Row): vscode.TreeItem {
  if (row.kind === 'component') return componentItem(row);
  const item = new vscode.TreeItem(
    row.kind === 'system' ? row.system.title : titles[row.class],
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.description = row.kind === 'system' ? `${row.system.format} · ${row.system.verdict}` : String(row.count);
  return item;
}

function componentItem({ uri, entry }: ComponentRow): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.name);
  item.description = descriptionOf(entry);
  item.accessibilityInformation = { label: spokenOf(entry) };
  item.iconPath = new vscode.ThemeIcon(icons[entry.shape], new vscode.ThemeColor(`statewise.${entry.class}Foreground`));
  const show = { selection: rangeOf(entry.place), preserveFocus: true };
  item.command = { command: 'vscode.open', title: 'Reveal Component', arguments: [vscode.Uri.parse(uri), show] };
  return item;
}
