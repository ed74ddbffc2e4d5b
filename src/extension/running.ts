import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Settings, Status } from '../server/protocol';
import type { Components } from './components/tree';
import type { DiagramPanels } from './diagram/panels';

/** The extension once its client runs; what commands work with. */
export interface Running {
  readonly context: vscode.ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly log: vscode.LogOutputChannel;
  /** The rows of the Components view. */
  readonly components: Components;
  readonly diagrams: DiagramPanels;
  /** The settings as the server has them: those of the user with what this window overrides. */
  settings(): Settings;
  /** Changes settings for this window until it is closed. */
  override(change: Partial<Settings>): Promise<void>;
  /** Makes a virtual document that is open be read again. */
  renew(uri: vscode.Uri): void;
  /** What became of a document, as far as the server told. */
  status(uri: vscode.Uri): Status | undefined;
  /** Runs one of our commands. */
  run(id: string, args: readonly unknown[]): Promise<unknown>;
}

/** One command. A thrown error is shown to the user as its answer. */
export type Command = (running: Running, ...args: readonly unknown[]) => Promise<unknown>;
