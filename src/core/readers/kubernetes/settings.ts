import type { Setting, Text } from '../../model/component';
import type { Span } from '../../model/span';
import { entriesAt, itemsAt, scalarAt, textAt, type Located, type LocatedMap } from '../../yaml/located';
import type { KubeObject } from './object';
import type { ObjectSet } from './set';
import { decoded } from './base64';

/** Environment of a container: its own variables, and those a ConfigMap or Secret of the set brings in. */
export function environmentOf(container: Located, namespace: string, set: ObjectSet): readonly Setting[] {
  const settings: Setting[] = [];
  for (const source of itemsAt(container, 'envFrom')) settings.push(...fromWhole(source, namespace, set));
  for (const variable of itemsAt(container, 'env')) {
    const name = scalarAt(variable, 'name');
    if (name !== undefined) settings.push(one(name.text, name.at, variable, namespace, set));
  }
  return withReferences(settings);
}

function one(name: string, at: Span, variable: Located, namespace: string, set: ObjectSet): Setting {
  const value = scalarAt(variable, 'value');
  if (value !== undefined) return { name, value: value.text, at: value.at, secret: false };
  for (const [ref, kind] of [['configMapKeyRef', 'ConfigMap'], ['secretKeyRef', 'Secret']] as const) {
    const source = textAt(variable, 'valueFrom', ref, 'name');
    const key = textAt(variable, 'valueFrom', ref, 'key');
    if (source === undefined || key === undefined) continue;
    const found = dataOf(set.find(kind, '', namespace, source)).find(([entry]) => entry === key)?.[1];
    return { name, value: found?.text, at, secret: kind === 'Secret' };
  }
  // `valueFrom.fieldRef` and the like are known only at run time; a variable without a value is empty.
  const known = variable.type === 'map' && !variable.entries.has('valueFrom');
  return { name, value: known ? '' : undefined, at, secret: false };
}

function fromWhole(source: Located, namespace: string, set: ObjectSet): readonly Setting[] {
  const prefix = textAt(source, 'prefix') ?? '';
  for (const [ref, kind] of [['configMapRef', 'ConfigMap'], ['secretRef', 'Secret']] as const) {
    const name = scalarAt(source, ref, 'name');
    if (name === undefined) continue;
    return dataOf(set.find(kind, '', namespace, name.text)).map(([key, value]) => ({
      name: prefix + key,
      value: value.text,
      // The place in the pod, not in the ConfigMap: that is where a reviewer asks what the container needs.
      at: name.at,
      secret: kind === 'Secret',
    }));
  }
  return [];
}

/** Values of the keys of a ConfigMap or Secret; a Secret's are decoded, which is used for host names only. */
export function dataOf(object: KubeObject | undefined): readonly (readonly [string, Text])[] {
  if (object === undefined) return [];
  const found: (readonly [string, Text])[] = [];
  for (const { key, value } of entriesAt(object.root, 'data')) {
    if (value.type !== 'scalar') continue;
    const text = object.kind === 'Secret' ? decoded(value.text) : value.text;
    if (text !== undefined) found.push([key, { text, at: value.at }]);
  }
  if (object.kind === 'Secret') {
    for (const { key, value } of entriesAt(object.root, 'stringData')) {
      if (value.type === 'scalar') found.push([key, { text: value.text, at: value.at }]);
    }
  }
  return found;
}

/** Replaces `$(NAME)` by the value of a variable given earlier, as the kubelet does. */
function withReferences(settings: readonly Setting[]): readonly Setting[] {
  if (!settings.some((setting) => setting.value?.includes('$('))) return settings;
  const known = new Map<string, string>();
  return settings.map((setting) => {
    const value = setting.value?.replace(/\$\(([A-Za-z_][\w.-]*)\)/g, (whole, name: string) => known.get(name) ?? whole);
    if (value !== undefined && value.length < 4096) known.set(setting.name, value);
    return value === setting.value ? setting : { ...setting, value };
  });
}

/** Texts of the ConfigMaps and Secrets behind the volumes a container mounts, as settings named after their key. */
export function mountedTexts(
  pod: LocatedMap | undefined,
  volumes: ReadonlySet<string>,
  namespace: string,
  set: ObjectSet,
): readonly Setting[] {
  const found: Setting[] = [];
  for (const volume of itemsAt(pod, 'volumes')) {
    if (!volumes.has(textAt(volume, 'name') ?? '')) continue;
    for (const { kind, name, at } of dataSources(volume)) {
      for (const [file, text] of dataOf(set.find(kind, '', namespace, name))) {
        found.push({ name: file, value: text.text, at, secret: kind === 'Secret' });
      }
    }
  }
  return found;
}

/** The ConfigMaps and Secrets a volume shows as files. */
function* dataSources(volume: Located): Generator<{ readonly kind: string; readonly name: string; readonly at: Span }> {
  for (const source of [volume, ...itemsAt(volume, 'projected', 'sources')]) {
    const config = scalarAt(source, 'configMap', 'name');
    if (config !== undefined) yield { kind: 'ConfigMap', name: config.text, at: config.at };
    const secret = scalarAt(source, 'secret', 'secretName') ?? scalarAt(source, 'secret', 'name');
    if (secret !== undefined) yield { kind: 'Secret', name: secret.text, at: secret.at };
  }
}

/** Names of the ConfigMaps and Secrets a pod reads, `Kind/name`. */
export function referencedData(pod: LocatedMap | undefined, containers: readonly Located[]): readonly string[] {
  const names = new Set<string>();
  const add = (kind: string, name: string | undefined): void => {
    if (name !== undefined) names.add(`${kind}/${name}`);
  };
  for (const volume of itemsAt(pod, 'volumes')) {
    for (const { kind, name } of dataSources(volume)) add(kind, name);
  }
  for (const container of containers) {
    for (const source of itemsAt(container, 'envFrom')) {
      add('ConfigMap', textAt(source, 'configMapRef', 'name'));
      add('Secret', textAt(source, 'secretRef', 'name'));
    }
    for (const variable of itemsAt(container, 'env')) {
      add('ConfigMap', textAt(variable, 'valueFrom', 'configMapKeyRef', 'name'));
      add('Secret', textAt(variable, 'valueFrom', 'secretKeyRef', 'name'));
    }
  }
  return [...names];
}
