import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type FileAnswer, type FindParams, type UriParams } from '../server/protocol';

const passedOver = '**/{node_modules,.git,vendor}/**';
/** No text of the permitted length can take more bytes (three per UTF-16 unit). */
const maxBytes = 12 * 1024 * 1024;

/** Answers the server's questions about files, in any host and for any kind of workspace. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(methods.readFile, ({ uri }: UriParams) => readFile(vscode.Uri.parse(uri)));
  client.onRequest(methods.listFolder, ({ uri }: UriParams) => listFolder(vscode.Uri.parse(uri)));
  client.onRequest(methods.findFiles, ({ uri, exclude }: FindParams) => findFiles(vscode.Uri.parse(uri), exclude));
}

async function readFile(uri: vscode.Uri): Promise<FileAnswer | null> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    // The type is a set of flags: a link to a file has two of them.
    if ((type & vscode.FileType.File) === 0) return null;
    if (size > maxBytes) return { text: '', version: `${mtime}:${size}`, refused: 'too-large' };
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { text: new TextDecoder().decode(bytes), version: `${mtime}:${size}` };
  } catch {
    // Missing or not ours to read: the port answers both alike.
    return null;
  }
}

async function listFolder(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const wanted = entries.filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isWanted(name));
    return wanted.map(([name]) => vscode.Uri.joinPath(folder, name).toString());
  } catch {
    return [];
  }
}

function isWanted(name: string): boolean {
  return /\.ya?ml$/i.test(name) || name === '.env';
}

async function findFiles(folder: vscode.Uri, exclude: readonly string[]): Promise<string[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{yaml,yml}');
  const without = new vscode.RelativePattern(
    folder,
    exclude.length > 0 ? `{${[passedOver, ...exclude].join(',')}}` : passedOver,
  );
  const found = await vscode.workspace.findFiles(pattern, without);
  return found.map((uri) => uri.toString()).sort();
}
