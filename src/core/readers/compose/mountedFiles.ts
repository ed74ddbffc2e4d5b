import { entriesAt, get, itemsAt, textAt, type LocatedMap } from '../../yaml/located';
import type { Mount } from '../../model/storage';
import type { ParsedFile } from '../../yaml/parse';
import type { Group } from '../reader';
import { expand } from './interpolate';
import type { Service } from './project';
import { rootOf } from './roots';
import { readEnvironment } from './settings';
import { readMounts } from './volumes';
import { readCommand } from './words';

const YAML = /\.ya?ml$/i;
/** A file inside the container that a word of the command or a variable's value names. */
const FILE = /(?:^|[=:])(\/[^\s=:]+\.ya?ml)$/i;
/** A folder of which Traefik reads every file. */
const DIRECTORY = /providers[._]file[._]directory=(\/[^\s=:]+)$/i;

/**
 * Keys of the YAML files that a Compose file hands to its services: as a config, as a mounted file, or within a mounted
 * folder where a variable or the command names the file.
 */
export function mountedYaml(
  file: ParsedFile,
  variables: ReadonlyMap<string, string>,
  resolve: Group['resolve'],
): readonly string[] {
  const root = rootOf(file);
  const configs = [...entriesAt(root, 'configs')].flatMap(({ value }) => textAt(value, 'file') ?? []);
  const paths = [
    ...configs.map((path) => expand(path, variables).text),
    ...[...entriesAt(root, 'services')].flatMap(({ value }) => (value.type === 'map' ? bound(value, variables) : [])),
  ];
  return keysOf(paths, file.file, resolve);
}

/**
 * Keys of the YAML files that one service of the merged project gets. @param base key of the file that its paths start from
 */
export function yamlMountedBy(
  { body, variables }: Service,
  configs: LocatedMap | undefined,
  base: string,
  resolve: Group['resolve'],
): readonly string[] {
  const given = itemsAt(body, 'configs').flatMap((item) => {
    const name = item.type === 'scalar' ? item.text : textAt(item, 'source');
    return (name === undefined ? undefined : textAt(configs, name, 'file')) ?? [];
  });
  const paths = [...given.map((path) => expand(path, variables).text), ...bound(body, variables)];
  return keysOf(paths, base, resolve);
}

function keysOf(paths: readonly string[], base: string, resolve: Group['resolve']): readonly string[] {
  const ours = paths.filter((path) => YAML.test(path) && isOurs(path));
  return [...new Set(ours.map((path) => resolve(base, path)))];
}

/**
 * Keys of the folders that a service mounts and reads as a whole, as Traefik's `--providers.file.directory` says.
 * Source: https://doc.traefik.io/traefik/providers/file/
 */
export function readFolders(
  file: ParsedFile,
  variables: ReadonlyMap<string, string>,
  resolve: Group['resolve'],
): readonly string[] {
  const folders = [...entriesAt(rootOf(file), 'services')].flatMap(({ value }) =>
    value.type === 'map' ? foldersReadBy(value, variables, file.file, resolve) : [],
  );
  return [...new Set(folders)];
}

/** The same of one service. @param base key of the file that its paths start from */
export function foldersReadBy(
  service: LocatedMap,
  variables: ReadonlyMap<string, string>,
  base: string,
  resolve: Group['resolve'],
): readonly string[] {
  if (get(service, 'volumes') === undefined) return [];
  const folders = named(service, variables, DIRECTORY);
  if (folders.length === 0) return [];
  return inside(bindsOf(service, variables), folders)
    .filter(isOurs)
    .map((path) => resolve(base, path));
}

/** What stands outside the project's folders, at a place of the machine, is not looked at. */
function isOurs(path: string): boolean {
  return !/^(?:[/~\\]|[A-Za-z]:)/.test(path);
}

/** Paths of the mounted files of a service, as seen from the Compose file. */
function bound(service: LocatedMap, variables: ReadonlyMap<string, string>): readonly string[] {
  if (get(service, 'volumes') === undefined) return [];
  const binds = bindsOf(service, variables);
  const files = binds.flatMap(({ source = '' }) => (YAML.test(source) ? [source] : []));
  const folders = binds.filter(({ source = '' }) => !YAML.test(source));
  return [...files, ...inside(folders, named(service, variables, FILE))];
}

function bindsOf(service: LocatedMap, variables: ReadonlyMap<string, string>): readonly Mount[] {
  return readMounts(service, undefined, variables).filter(({ volume }) => volume === 'bind');
}

/** Where paths of the container lie that are mounted folders or stand in one. */
function inside(folders: readonly Mount[], paths: readonly string[]): readonly string[] {
  return folders.flatMap(({ source = '', path = '' }) => {
    const folder = path.replace(/\/+$/, '');
    const from = source.replace(/\/+$/, '');
    const below = paths.map((each) => each.replace(/\/+$/, '')).filter((each) => !each.includes('..'));
    return below.flatMap((each) =>
      each === folder ? [from] : each.startsWith(`${folder}/`) ? [`${from}/${each.slice(folder.length + 1)}`] : [],
    );
  });
}

/** Paths inside the container that its variables and its command name. */
function named(service: LocatedMap, variables: ReadonlyMap<string, string>, shape: RegExp): readonly string[] {
  const texts = [
    ...readEnvironment(service, variables).map(({ name, value }) => `${name}=${value ?? ''}`),
    ...readCommand(service, variables).map(({ text }) => text),
  ];
  return texts.flatMap((text) => shape.exec(text)?.[1] ?? []);
}
