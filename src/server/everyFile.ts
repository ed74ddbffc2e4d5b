import type { Session } from './session';
import { keyOf } from './uri';

/** Keys of the YAML files below the workspace's folders. */
export async function filesOnDisk(session: Session): Promise<readonly string[]> {
  const found = await Promise.all(session.folders.map((folder) => session.port.find(keyOf(folder), [])));
  return found.flat();
}

/** The same with the open documents, each key once. */
export async function everyFile(session: Session): Promise<readonly string[]> {
  const open = session.documents.all().map((document) => keyOf(document.uri));
  return [...new Set([...open, ...(await filesOnDisk(session))])];
}
