import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { FilePort, FileText } from '../workspace/port';
import { folderOf, pathOf, resolveUri } from './uri';

const passedOver = new Set(['node_modules', '.git', 'vendor']);
/** No text of the permitted length can take more bytes (three per UTF-16 unit). */
const maxBytes = 12 * 1024 * 1024;

/** Reaches files of `file:` URIs through Node, for clients that do not offer to read files themselves. */
export function createNodeFilePort(): FilePort {
  return { read, list, find, resolve: resolveUri, folder: folderOf, path: pathOf };
}

async function read(key: string): Promise<FileText | undefined> {
  const path = fileOf(key);
  if (path === undefined) return undefined;
  try {
    const { mtimeMs, size } = await stat(path);
    const version = `${mtimeMs}:${size}`;
    if (size > maxBytes) return { text: '', version, refused: 'too-large' };
    return { text: new TextDecoder().decode(await readFile(path)), version };
  } catch {
    // Missing, a folder, or not ours to read: the port answers all of them alike.
    return undefined;
  }
}

async function list(folder: string): Promise<readonly string[]> {
  const path = fileOf(folder);
  if (path === undefined) return [];
  const names = await readdir(path).catch(() => []);
  return names.filter((name) => isYaml(name) || name === '.env').map((name) => URI.file(join(path, name)).toString());
}

async function find(folder: string): Promise<readonly string[]> {
  const path = fileOf(folder);
  const found: string[] = [];
  if (path !== undefined) await gather(path, found);
  return found.sort();
}

/** What configuration excludes is filtered where it is known, in the workspace; here only what nobody wants. */
async function gather(folder: string, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!passedOver.has(entry.name)) await gather(path, found);
    } else if (entry.isFile() && isYaml(entry.name)) found.push(URI.file(path).toString());
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function fileOf(key: string): string | undefined {
  const uri = URI.parse(key);
  return uri.scheme === 'file' ? uri.fsPath : undefined;
}
