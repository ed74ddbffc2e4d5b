import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, outdated, type DiagramAnswer, type UriParams } from '../../server/protocol';

/** How often a picture is asked for again when the files change while it is drawn. */
const patience = 20;

/**
 * The picture of the system a document belongs to, null when it belongs to none. A picture that a newer one overtook is
 * asked for again: whoever asks wants the newest.
 */
export async function fetchDiagram(client: BaseLanguageClient, uri: string): Promise<DiagramAnswer | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.sendRequest<DiagramAnswer | null>(methods.diagram, { uri } satisfies UriParams);
    } catch (error) {
      if (attempt === patience || !isOutdated(error)) throw error;
    }
  }
}

function isOutdated(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === outdated;
}
