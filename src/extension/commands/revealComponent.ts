import * as vscode from 'vscode';
import type { ComponentRow } from '../components/node';
import { rangeOf } from '../components/place';
import type { Running } from '../running';

/** Goes to the component of a row of the Components view. */
export async function revealComponent(_running: Running, ...[given]: readonly unknown[]): Promise<void> {
  if (!isComponentRow(given)) throw new Error('choose a component in the Components view first.');
  await vscode.window.showTextDocument(vscode.Uri.parse(given.uri), { selection: rangeOf(given.entry.place) });
}

function isComponentRow(value: unknown): value is ComponentRow {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'component';
}
