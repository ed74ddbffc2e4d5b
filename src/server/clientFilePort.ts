import type { Connection } from 'vscode-languageserver';
import type { FilePort } from '../workspace/port';
import { methods, type FileAnswer, type FindParams, type UriParams } from './protocol';
import { folderOf, isUntitled, keyOf, pathOf, resolveUri } from './uri';

/** Reaches files through the client, so that virtual workspaces work and the server needs no file system. */
export function createClientFilePort(connection: Connection): FilePort {
  return {
    async read(key) {
      if (isUntitled(key)) return undefined;
      const answer = await connection.sendRequest<FileAnswer | null>(methods.readFile, {
        uri: key,
      } satisfies UriParams);
      return answer ?? undefined;
    },
    async list(folder) {
      if (isUntitled(folder)) return [];
      const found = await connection.sendRequest<string[]>(methods.listFolder, { uri: folder } satisfies UriParams);
      return found.map(keyOf);
    },
    async find(folder, exclude) {
      const found = await connection.sendRequest<string[]>(methods.findFiles, {
        uri: folder,
        exclude,
      } satisfies FindParams);
      return found.map(keyOf);
    },
    resolve: resolveUri,
    folder: folderOf,
    path: pathOf,
  };
}
