import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import type { Session } from './session';
import { keyOf } from './uri';

/** More new folders at once than this, and the workspace is searched as a whole. */
const searches = 20;

/** What a client's watcher tells: files that changed, and what may be new folders with files in them. */
export interface Watched {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Sorts the events of a client's watcher. A folder stands for what it holds: watchers tell of a deleted folder once and
 * not of its files, and may miss what is written into a new one before they look there.
 */
export function sortEvents(session: Session, events: readonly FileEvent[]): Watched {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const { uri, type } of events) {
    const key = keyOf(uri);
    if (isReviewed(key)) files.add(key);
    else if (type === FileChangeType.Deleted) session.workspace.below(key).forEach((file) => files.add(file));
    else if (mayBeFolder(key)) folders.add(key);
  }
  return { files: [...files], folders: [...folders] };
}

/** Keys of the YAML files in new folders, however deep. */
export async function filesBelow(session: Session, folders: readonly string[]): Promise<readonly string[]> {
  const roots = folders.length > searches ? session.folders.map(keyOf) : folders;
  const found = await Promise.all(roots.map((root) => session.port.find(root, []).catch(() => [])));
  return [...new Set(found.flat())];
}

/** YAML, files of variables (`.env`, and what `env_file` usually names), and what kustomizations put into ConfigMaps. */
function isReviewed(key: string): boolean {
  return /\.(?:ya?ml|env|conf|cfg|ini|properties)$|\/\.env(?:\.[^/]+)?$/i.test(key);
}

/** A name without an extension, or with one that reads like a version (`v1.2`). */
function mayBeFolder(key: string): boolean {
  return /^[^.]+$|\.\d+$/.test(key.slice(key.lastIndexOf('/') + 1));
}
