import { URI, Utils } from 'vscode-uri';

/** One spelling per resource, so that URIs can be compared and used as keys. */
export function keyOf(uri: string): string {
  const key = URI.parse(uri).toString();
  return key.length > 1 && key.endsWith('/') && !key.endsWith(':///') ? key.slice(0, -1) : key;
}

/** The URI a path written in file `from` stands for. */
export function resolveUri(from: string, path: string): string {
  const parsed = URI.parse(from);
  if (parsed.scheme === 'untitled') return from;
  return Utils.resolvePath(Utils.dirname(parsed), path).toString();
}

/** The folder a file lies in. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The decoded path of a URI, for messages and cheap tests. */
export function pathOf(uri: string): string {
  return URI.parse(uri).path;
}

/** True for a document that has no file yet, and so no neighbours. */
export function isUntitled(uri: string): boolean {
  return uri.startsWith('untitled:');
}

/** The path of a file as people write it: from the workspace folder it lies in, else its name with its folder. */
export function pathWithin(uri: string, folders: readonly string[]): string {
  const path = pathOf(uri);
  const roots = folders.map((folder) => `${pathOf(folder).replace(/\/$/, '')}/`);
  const root = roots.filter((each) => path.startsWith(each)).sort((a, b) => b.length - a.length)[0];
  return root === undefined ? path.split('/').slice(-2).join('/') : path.slice(root.length);
}
