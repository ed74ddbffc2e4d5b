import { entriesAt, get, itemsAt, textAt, type LocatedMap } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { Group } from '../reader';
import { expand } from './interpolate';
import type { Service } from './project';
import { rootOf } from './roots';
import { readEnvironment } from './settings';
import { readMounts } from './volumes';
import { readCommand } from './words';

const YAML = /\.ya?ml$/i;

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
  const named = itemsAt(body, 'configs').flatMap((item) => {
    const name = item.type === 'scalar' ? item.text : textAt(item, 'source');
    return (name === undefined ? undefined : textAt(configs, name, 'file')) ?? [];
  });
  const paths = [...named.map((path) => expand(path, variables).text), ...bound(body, variables)];
  return keysOf(paths, base, resolve);
}

/** What stands outside the project's folders, at a place of the machine, is not looked at. */
function keysOf(paths: readonly string[], base: string, resolve: Group['resolve']): readonly string[] {
  const ours = paths.filter((path) => YAML.test(path) && !/^(?:[/~\\]|[A-Za-z]:)/.test(path));
  return [...new Set(ours.map((path) => resolve(base, path)))];
}

/** Paths of the mounted files of a service, as seen from the Compose file. */
function bound(service: LocatedMap, variables: ReadonlyMap<string, string>): readonly string[] {
  if (get(service, 'volumes') === undefined) return [];
  const binds = readMounts(service, undefined, variables).filter(({ volume }) => volume === 'bind');
  const inside = namedPaths(service, variables);
  return binds.flatMap(({ source = '', path = '' }) => {
    if (YAML.test(source)) return [source];
    const folder = `${path.replace(/\/+$/, '')}/`;
    const below = inside.filter((each) => each.startsWith(folder) && !each.includes('..'));
    return below.map((each) => `${source.replace(/\/+$/, '')}/${each.slice(folder.length)}`);
  });
}

/** Paths inside the container that its variables and its command name. */
function namedPaths(service: LocatedMap, variables: ReadonlyMap<string, string>): readonly string[] {
  const texts = [
    ...readEnvironment(service, variables).map(({ value }) => value ?? ''),
    ...readCommand(service, variables).map(({ text }) => text),
  ];
  return texts.flatMap((text) => /(?:^|[=:])(\/[^\s=:]+\.ya?ml)$/i.exec(text)?.[1] ?? []);
}
