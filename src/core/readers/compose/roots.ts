import type { LocatedMap } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';

/** The mapping a Compose file is: the first document that is one. */
export function rootOf(file: ParsedFile): LocatedMap | undefined {
  const root = file.documents.find((document) => document.root?.type === 'map')?.root;
  return root?.type === 'map' ? root : undefined;
}
