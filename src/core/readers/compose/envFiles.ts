import type { Setting } from '../../model/component';
import { entriesAt, entry, get, textAt, type LocatedMap } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { Group } from '../reader';
import { readEnv } from './env';
import { expand } from './interpolate';
import { includesOf, pathsAt, type Include } from './include';
import { rootOf } from './roots';

/** How a path written in a file becomes the key of another one. */
type Resolve = Group['resolve'];

/** Keys of all files with variables that a Compose file names, or that Compose looks for beside what it includes. */
export function envKeys(file: ParsedFile, variables: ReadonlyMap<string, string>, resolve: Resolve): readonly string[] {
  const root = rootOf(file);
  const services = [...entriesAt(root, 'services')].flatMap(({ value }) => pathsAt(get(value, 'env_file')) ?? []);
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
  const named = entry(service, 'env_file');
  if (named === undefined || group.texts === undefined) return [];
  const items = named.value.type === 'seq' ? named.value.items : [named.value];
  const settings = new Map<string, Setting>();
  for (const item of items) {
    const path = item.type === 'scalar' ? item.text : textAt(item, 'path');
    if (path === undefined) continue;
    const text = group.texts.get(group.resolve(item.at.file, expand(path, variables).text));
    const at = named.via ?? get(item, 'path')?.at ?? item.at;
    for (const [name, value] of readEnv(text ?? '', variables)) settings.set(name, { name, value, at, secret: true });
  }
  return [...settings.values()];
}
