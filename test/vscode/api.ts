import * as vscode from 'vscode';
import type { Components } from '../../src/extension/components/tree';
import type { DiagramAnswer } from '../../src/server/protocol';
import { extensionId } from './setup';

/** What `activate` of the extension returns, for tests. */
export interface Api {
  /** The language client, once something needed it. */
  client(): Promise<unknown> | undefined;
  /** Whether the client was started. */
  readonly started: boolean;
  /** The rows of the Components view, once something needed them. */
  components(): Promise<Components> | undefined;
  /** How long the activation took. */
  readonly activationMilliseconds: number;
}

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  if (!found) throw new Error(`${extensionId} is not installed`);
  return found;
}

/** Activates the extension, which is a question only where an open document did so before. */
export async function activated(): Promise<Api> {
  const api = await extension().activate();
  if (!isApi(api)) throw new Error(`activate() returned ${JSON.stringify(api)}`);
  return api;
}

/** The rows of the Components view; a view that is open has some, or none. */
export async function components(): Promise<Components> {
  const found = await (await activated()).components();
  if (!found) throw new Error('the client is not started');
  return found;
}

/** Asks the server for the findings of an open document, as the editor does; rule ids. */
export async function pulledRules(uri: vscode.Uri): Promise<string[]> {
  const client = await startedClient();
  const report = await client.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri: uri.toString() },
  });
  return report.items.map(({ code }) => code);
}

/** Asks the server for its rules; ids. */
export async function knownRules(): Promise<string[]> {
  const rules = await (await startedClient()).sendRequest<{ id: string }[]>('statewise/rules');
  return rules.map(({ id }) => id);
}

/** Asks the server for the picture of an open document's system. */
export async function picture(uri: vscode.Uri): Promise<DiagramAnswer> {
  const answer = await (
    await startedClient()
  ).sendRequest<DiagramAnswer | null>('statewise/diagram', {
    uri: uri.toString(),
  });
  if (!answer) throw new Error(`${uri.path} has no picture`);
  return answer;
}

async function startedClient(): Promise<Client> {
  const client = await (await activated()).client();
  if (!isClient(client)) throw new Error('the client is not started');
  return client;
}

interface Client {
  sendRequest<Answer>(method: string, parameters?: unknown): Promise<Answer>;
}

function isApi(value: unknown): value is Api {
  return (
    typeof value === 'object' &&
    value !== null &&
    'client' in value &&
    'started' in value &&
    typeof value.started === 'boolean' &&
    'activationMilliseconds' in value &&
    typeof value.activationMilliseconds === 'number'
  );
}

function isClient(value: unknown): value is Client {
  return typeof value === 'object' && value !== null && 'sendRequest' in value;
}
