import { includesOf } from '../../core/readers/compose/include';
import { entriesAt, get, textAt } from '../../core/yaml/located';
import type { ParsedFile } from '../../core/yaml/parse';
import { oncePer } from '../../core/oncePer';

/** A path that a Compose file names, and how: what it includes becomes part of the project. */
export interface Reference {
  readonly path: string;
  readonly by: 'extends' | 'include';
}

/** The files a Compose file names with `extends: {file}` and `include`; looked for once per text. */
export const referencedFiles = oncePer((file: ParsedFile): readonly Reference[] => [...references(file)]);

function* references(file: ParsedFile): Iterable<Reference> {
  for (const { root } of file.documents) {
    for (const service of entriesAt(root, 'services')) {
      const path = textAt(service.value, 'extends', 'file');
      if (path !== undefined) yield { path, by: 'extends' };
    }
    for (const { paths } of includesOf(root)) for (const path of paths) yield { path, by: 'include' };
  }
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
