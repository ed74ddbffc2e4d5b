import type { Mount, VolumeKind } from '../../model/storage';
import {
  entriesAt,
  get,
  isFalse,
  isTrue,
  itemsAt,
  mapAt,
  textAt,
  type Located,
  type LocatedMap,
} from '../../yaml/located';
import { expand } from './interpolate';

/** The mounts of a service: `volumes` (short and long), `tmpfs`, `configs` and `secrets`; a later target wins. */
export function readMounts(
  service: LocatedMap,
  volumes: LocatedMap | undefined,
  variables: ReadonlyMap<string, string>,
): readonly Mount[] {
  const byTarget = new Map<string, Mount>();
  const add = (mount: Mount | undefined): void => {
    if (mount) byTarget.set(mount.path?.replace(/(?<=.)\/+$/, '') ?? `${mount.source ?? ''}:${mount.at.start}`, mount);
  };
  for (const item of itemsAt(service, 'volumes'))
    add(item.type === 'map' ? long(item, volumes, variables) : short(item, volumes, variables));
  const tmpfs = get(service, 'tmpfs');
  for (const item of tmpfs?.type === 'seq' ? tmpfs.items : tmpfs === undefined ? [] : [tmpfs]) {
    if (item.type === 'scalar' && item.text)
      add({
        path: expand(item.text, variables).text.split(':')[0],
        volume: 'tmpfs',
        source: undefined,
        readOnly: false,
        at: item.at,
      });
  }
  for (const key of ['configs', 'secrets']) for (const item of itemsAt(service, key)) add(given(item, key));
  return [...byTarget.values()];
}

function short(
  item: Located,
  volumes: LocatedMap | undefined,
  variables: ReadonlyMap<string, string>,
): Mount | undefined {
  if (item.type !== 'scalar' || item.text === '') return undefined;
  const parts = split(expand(item.text, variables).text);
  const [first, second, options] = parts;
  if (first === undefined) return undefined;
  // Where a variable without a value is to say it, the folder is there and nobody can tell where.
  if (second === '') return { path: undefined, volume: 'bind', source: first, readOnly: options === 'ro', at: item.at };
  if (second === undefined)
    return { path: first, volume: 'anonymous', source: undefined, readOnly: false, at: item.at };
  const readOnly = /(?:^|,)ro(?:,|$)/.test(options ?? '');
  if (first === '') return { path: second, volume: 'bind', source: '', readOnly, at: item.at };
  if (isPath(first)) return { path: second, volume: 'bind', source: first, readOnly, at: item.at };
  return named(first, second, readOnly, item, volumes);
}

/** `source:target:options`, keeping Windows drive letters together. */
function split(text: string): readonly string[] {
  const drive = /^([A-Za-z]:[\\/][^:]*)(?::([^]*))?$/.exec(text);
  if (drive) return [drive[1] ?? '', ...(drive[2]?.split(':') ?? [])];
  return text.split(':');
}

function isPath(source: string): boolean {
  return /^[./~\\]|^[A-Za-z]:[\\/]|^\$/.test(source);
}

function long(
  item: LocatedMap,
  volumes: LocatedMap | undefined,
  variables: ReadonlyMap<string, string>,
): Mount | undefined {
  const type = textAt(item, 'type') ?? 'volume';
  const target = textAt(item, 'target');
  const path = target === undefined ? undefined : expand(target, variables).text;
  const source = expand(textAt(item, 'source') ?? '', variables).text;
  const readOnly = isTrue(get(item, 'read_only'));
  const at = get(item, 'source')?.at ?? get(item, 'target')?.at ?? item.at;
  if (type === 'tmpfs') return { path, volume: 'tmpfs', source: undefined, readOnly, at };
  if (type === 'bind' || type === 'npipe') return { path, volume: 'bind', source, readOnly, at };
  // A Swarm cluster volume lies on the cluster's storage, outside every node.
  if (type === 'cluster') return { path, volume: 'named', source, readOnly, at, driver: 'cluster' };
  if (type === 'volume') {
    return source === ''
      ? { path, volume: 'anonymous', source: undefined, readOnly, at }
      : { ...named(source, path, readOnly, item, volumes), at };
  }
  return { path, volume: type === 'image' ? 'config' : 'ephemeral', source, readOnly, at };
}

function named(
  name: string,
  path: string | undefined,
  readOnly: boolean,
  item: Located,
  volumes: LocatedMap | undefined,
): Mount {
  const definition = mapAt(volumes, name);
  const driver = textAt(definition, 'driver');
  const options = [...entriesAt(definition, 'driver_opts')].map(
    (option) => `${option.key}=${option.value.type === 'scalar' ? option.value.text : ''}`,
  );
  const memory = options.some((option) => /^type=tmpfs$/.test(option));
  const volume: VolumeKind = memory ? 'tmpfs' : ownToTask(name, definition) ? 'template' : 'named';
  // What an external volume is made of is decided outside the file.
  const external = definition?.entries.has('external') === true && !isFalse(get(definition, 'external'));
  const remote = external
    ? 'external'
    : driver !== undefined && driver !== 'local'
      ? driver
      : options.some((option) => /^type=nfs/.test(option))
        ? 'nfs'
        : driver;
  return { path, volume, source: name, readOnly, at: item.at, ...(remote === undefined ? {} : { driver: remote }) };
}

/**
 * Swarm fills templates in for each task: with its slot or id in the name, every instance has a volume of its own.
 * Source: https://docs.docker.com/reference/cli/docker/service/create/#create-services-using-templates
 */
function ownToTask(name: string, definition: LocatedMap | undefined): boolean {
  return /\{\{\s*\.Task\./.test(textAt(definition, 'name') ?? name);
}

/** A config or secret given to the service. */
function given(item: Located, key: string): Mount | undefined {
  const source = item.type === 'scalar' ? item.text : textAt(item, 'source');
  if (source === undefined) return undefined;
  const target = textAt(item, 'target') ?? (key === 'secrets' ? `/run/secrets/${source}` : `/${source}`);
  return {
    path: target,
    volume: 'config',
    source,
    readOnly: true,
    at: item.type === 'scalar' ? item.at : (get(item, 'source')?.at ?? item.at),
  };
}
