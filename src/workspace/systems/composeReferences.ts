import { entriesAt, get, itemsAt, textAt, type Located } from '../../core/yaml/located';
import type { ParsedFile } from '../../core/yaml/parse';

/** Paths of the files a Compose file names with `extends: {file}` and `include`. */
export function referencedFiles(file: ParsedFile): readonly string[] {
  const paths: string[] = [];
  for (const { root } of file.documents) {
    for (const service of entriesAt(root, 'services')) {
      const extended = textAt(service.value, 'extends', 'file');
      if (extended !== undefined) paths.push(extended);
    }
    for (const item of itemsAt(root, 'include')) paths.push(...included(item));
  }
  return paths;
}

/**
 * Names of services that have neither image nor build nor another source: they only make sense on top of another file.
 */
export function unfoundedServices(file: ParsedFile): { readonly names: readonly string[]; readonly all: boolean } {
  const names: string[] = [];
  let count = 0;
  for (const { root } of file.documents) {
    for (const { key, value } of entriesAt(root, 'services')) {
      count++;
      const founded = ['image', 'build', 'extends', 'provider'].some((field) => get(value, field) !== undefined);
      if (!founded) names.push(key);
    }
  }
  return { names, all: count > 0 && names.length === count };
}

/** Names of the services a file defines. */
export function serviceNames(file: ParsedFile): ReadonlySet<string> {
  return new Set(file.documents.flatMap(({ root }) => [...entriesAt(root, 'services')].map(({ key }) => key)));
}

function included(item: Located): readonly string[] {
  if (item.type === 'scalar') return [item.text];
  const path = get(item, 'path');
  if (path?.type === 'scalar') return [path.text];
  return itemsAt(item, 'path').flatMap((part) => (part.type === 'scalar' ? [part.text] : []));
}
