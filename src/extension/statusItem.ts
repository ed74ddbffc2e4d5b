import * as vscode from 'vscode';
import type { Status } from '../server/protocol';
import { documentSelector } from './selector';

/** Keeps the language status item in step with the active editor. */
export function showStatus(statusOf: (uri: vscode.Uri) => Status | undefined): vscode.Disposable & { update(): void } {
  const item = vscode.languages.createLanguageStatusItem('statewise', documentSelector);
  item.name = 'Statewise';

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && statusOf(document.uri);
    item.text = status ? text(status) : 'Statewise';
    item.detail = status ? detail(status) : '';
    item.command =
      status?.kind === 'reviewed' && (status.notes > 0 || status.show !== 'warning')
        ? { command: 'statewise.switchShow', title: status.show === 'warning' ? 'Show Notes' : 'Hide Notes' }
        : { command: 'statewise.showLog', title: 'Show Log' };
  }

  update();
  const following = vscode.window.onDidChangeActiveTextEditor(update);
  return { update, dispose: () => vscode.Disposable.from(item, following).dispose() };
}

function text(status: Status): string {
  if (status.kind === 'skipped') return 'Not reviewed';
  if (status.broken) return `${status.format}: syntax error`;
  const counts = [count(status.findings, 'finding'), ...(status.notes > 0 ? [count(status.notes, 'note')] : [])];
  const verdict = status.components === 0 ? 'no components' : status.verdict;
  return `${status.format}: ${verdict} · ${counts.join(', ')}`;
}

function detail(status: Status): string {
  if (status.kind === 'skipped') return status.reason;
  if (status.components === 0) return '';
  const classes = `${status.stateful} of ${count(status.components, 'component')} stateful`;
  return status.sentence === undefined ? classes : `${classes}; ${status.sentence.replaceAll('`', '')}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
