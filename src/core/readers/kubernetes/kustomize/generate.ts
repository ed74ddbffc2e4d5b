import type { Span } from '../../../model/span';
import { itemsAt, scalarAt, textAt, type Entry, type Located, type LocatedMap } from '../../../yaml/located';
import { readEnv } from '../../compose/env';
import type { Group } from '../../reader';
import type { KubeObject } from '../object';

const GENERATORS = { configMapGenerator: 'ConfigMap', secretGenerator: 'Secret' } as const;

/** A file that a generator reads; `key` is what it becomes in the object, undefined where each of its lines becomes one. */
interface Source {
  readonly path: string;
  readonly key: string | undefined;
  readonly at: Span;
}

/**
 * ConfigMaps and Secrets that a kustomization generates from literals, files and files of variables. What is not in the
 * group stays unknown.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/
 */
export function generated(file: string, root: LocatedMap, group: Group): readonly KubeObject[] {
  return generatorsOf(root).flatMap(({ generator, kind }): readonly KubeObject[] => {
    const name = scalarAt(generator, 'name');
    if (name === undefined) return [];
    const data = new Map<string, Entry>();
    const add = (key: string, text: string, at: Span): void => {
      data.set(key, { key, at, value: { type: 'scalar', value: text, text, at, block: false } });
    };
    for (const { path, key, at } of sourcesOf(generator)) {
      const text = group.texts?.get(group.resolve(file, path));
      if (text === undefined) continue;
      if (key !== undefined) add(key, text, at);
      else for (const [variable, value] of readEnv(text)) add(variable, value, at);
    }
    for (const literal of itemsAt(generator, 'literals')) {
      const equals = literal.type === 'scalar' ? literal.text.indexOf('=') : -1;
      if (literal.type !== 'scalar' || equals < 1) continue;
      const text = literal.text.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
      add(literal.text.slice(0, equals), text, literal.at);
    }
    return [toObject(generator, kind, name, data)];
  });
}

/**
 * Paths of the files that a kustomization's generators read, as written. Like kustomize itself we look at nothing outside
 * its folder.
 */
export function generatorFiles(root: Located | undefined): readonly string[] {
  if (root?.type !== 'map') return [];
  return generatorsOf(root).flatMap(({ generator }) => sourcesOf(generator).map(({ path }) => path));
}

function generatorsOf(root: LocatedMap): readonly { readonly generator: Located; readonly kind: string }[] {
  return Object.entries(GENERATORS).flatMap(([field, kind]) =>
    itemsAt(root, field).map((generator) => ({ generator, kind })),
  );
}

function sourcesOf(generator: Located): readonly Source[] {
  const whole = itemsAt(generator, 'files').flatMap((item) => source(item, true));
  const lines = [...itemsAt(generator, 'envs'), ...[scalarAt(generator, 'env') ?? []].flat()];
  return [...lines.flatMap((item) => source(item, false)), ...whole].filter(({ path }) => isInside(path));
}

/** `path`, or `key=path` for a file under another name. */
function source(item: Located, named: boolean): readonly Source[] {
  if (item.type !== 'scalar' || item.text === '') return [];
  const equals = named ? item.text.indexOf('=') : -1;
  const path = item.text.slice(equals + 1);
  const key = equals > 0 ? item.text.slice(0, equals) : path.slice(path.lastIndexOf('/') + 1);
  return [{ path, key: named ? key : undefined, at: item.at }];
}

function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

function toObject(
  generator: Located,
  kind: string,
  name: { readonly text: string; readonly at: Span },
  data: ReadonlyMap<string, Entry>,
): KubeObject {
  const map = (entries: ReadonlyMap<string, Entry>): LocatedMap => ({
    type: 'map',
    entries,
    at: name.at,
    extent: name.at,
    flow: false,
  });
  // What a Secret is generated from is plain text, as `stringData` is.
  const field = kind === 'Secret' ? 'stringData' : 'data';
  return {
    kind,
    group: '',
    version: 'v1',
    name: name.text,
    namespace: textAt(generator, 'namespace') ?? 'default',
    root: map(new Map([[field, { key: field, at: name.at, value: map(data) }]])),
    at: name.at,
    labels: new Map(),
    annotations: new Map(),
  };
}
