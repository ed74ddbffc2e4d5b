import type { Setting } from '../../model/component';
import type { Text } from '../../model/text';
import { entriesAt, entry, get, textAt, type LocatedMap } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { Group } from '../reader';
import { readEnv, readRawEnv } from './env';
import { expand } from './interpolate';
import { includesOf, pathsAt, type Include } from './include';
import { rootOf } from './roots';

/** How a path written in a file becomes the key of another one. */
type Resolve = Group['resolve'];

/** Keys of all files with variables or labels that a Compose file names, or that Compose looks for beside what it includes. */
export function envKeys(file: ParsedFile, variables: ReadonlyMap<string, string>, resolve: Resolve): readonly string[] {
  const root = rootOf(file);
  const services = [...entriesAt(root, 'services')].flatMap(({ value }) =>
    ['env_file', 'label_file'].flatMap((field) => pathsAt(get(value, field)) ?? []),
  );
  return [
    ...services.map((path) => resolve(file.file, expand(path, variables).text)),
    ...includesOf(root).flatMap((include) => includedEnvKeys(include, file.file, resolve)),
  ];
}

/** Keys of the files that hold an included project's variables, in order: what `env_file` names, else its `.env`. */
export function includedEnvKeys(
  { paths, folder, envFiles }: Include,
  from: string,
  resolve: Resolve,
): readonly string[] {
  if (envFiles !== undefined) return envFiles.map((path) => resolve(from, path));
  const [first] = paths;
  if (folder !== undefined) return [resolve(from, `${folder.replace(/\/+$/, '')}/.env`)];
  return first === undefined ? [] : [resolve(resolve(from, first), '.env')];
}

/** The settings a service takes from its `env_file`s, of which the last one wins; each stands where its file is named. */
export function settingsFromFiles(
  service: LocatedMap,
  variables: ReadonlyMap<string, string>,
  group: Group,
): readonly Setting[] {
  const found = valuesFromFiles(service, 'env_file', variables, group);
  return [...found].map(([name, { text, at }]) => ({ name, value: text, at, secret: true }));
}

/** The labels a service takes from its `label_file`s, in the same way. */
export function labelsFromFiles(
  service: LocatedMap,
  variables: ReadonlyMap<string, string>,
  group: Group,
): ReadonlyMap<string, Text> {
  return valuesFromFiles(service, 'label_file', variables, group);
}

function valuesFromFiles(
  service: LocatedMap,
  field: 'env_file' | 'label_file',
  variables: ReadonlyMap<string, string>,
  group: Group,
): ReadonlyMap<string, Text> {
  const named = entry(service, field);
  if (named === undefined || group.texts === undefined) return new Map();
  const items = named.value.type === 'seq' ? named.value.items : [named.value];
  const values = new Map<string, Text>();
  for (const item of items) {
    const path = item.type === 'scalar' ? item.text : textAt(item, 'path');
    if (path === undefined) continue;
    const content = group.texts.get(group.resolve(item.at.file, expand(path, variables).text)) ?? '';
    const at = named.via ?? get(item, 'path')?.at ?? item.at;
    const read = textAt(item, 'format') === 'raw' ? readRawEnv(content) : readEnv(content, variables);
    for (const [name, text] of read) values.set(name, { text, at });
  }
  return values;
}
