import * as vscode from 'vscode';
import { setupSection, type Setup } from './contract';

/** The extension under test. */
export const extensionId = 'statewise.statewise';

/** Reads what the harness wrote for this run. */
export function readSetup(): Setup {
  const setup = vscode.workspace.getConfiguration(setupSection).get<Setup>('setup');
  if (!setup) throw new Error('start this suite with `node test/harness/vscode.mjs`');
  return setup;
}
