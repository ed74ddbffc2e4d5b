import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type ComponentParams, type SystemEntry } from '../../server/protocol';
import type { Gate, Tree } from './gate';
import { itemOf } from './item';
import { forestOf, type Forest } from './node';

/** The rows of the Components view, and what follows from their renewal. */
export interface Components extends Tree, vscode.Disposable {
  /** What the view shows now. */
  forest(): Forest;
  /** Fires when that has been asked for anew. */
  readonly onDidChange: vscode.Event<void>;
}

/** What the tree grows on. */
export interface Ground {
  readonly client: BaseLanguageClient;
  readonly gate: Gate;
  readonly log: vscode.LogOutputChannel;
  /** Fires when what is known of some system changed. */
  readonly changed: vscode.Event<void>;
}

/** Fills the view from the server: when it is opened, and whenever something changed while it is visible. */
export function growTree({ client, gate, log, changed: news }: Ground): Components {
  let forest = forestOf([]);
  let asking = false;
  let stale = false;
  const asked = new vscode.EventEmitter<void>();

  function changed(): void {
    if (asking || !gate.view.visible) stale = true;
    else gate.renew();
  }
  function catchUp(): void {
    if (!stale || !gate.view.visible) return;
    stale = false;
    gate.renew();
  }
  async function ask(): Promise<void> {
    asking = true;
    try {
      forest = forestOf(await client.sendRequest<SystemEntry[]>(methods.components));
    } catch (error) {
      log.error('The components cannot be listed.', String(error));
    } finally {
      asking = false;
    }
    const state = forest.roots.length === 0 ? 'none' : 'some';
    void vscode.commands.executeCommand('setContext', 'statewise.components', state);
    asked.fire();
    catchUp();
  }

  const listening = vscode.Disposable.from(asked, news(changed), gate.view.onDidChangeVisibility(catchUp));
  return {
    forest: () => forest,
    onDidChange: asked.event,
    async childrenOf(row) {
      if (row === undefined) await ask();
      return row === undefined ? forest.roots : forest.childrenOf(row);
    },
    parentOf: (row) => forest.parentOf(row),
    itemOf,
    async describe(row) {
      if (row.kind !== 'component') return undefined;
      const params: ComponentParams = { uri: row.uri, component: row.component };
      const text = await client.sendRequest<string | null>(methods.describe, params);
      return text === null ? undefined : new vscode.MarkdownString(text);
    },
    dispose: () => void listening.dispose(),
  };
}
