import type { Setting } from '../../model/component';
import type { Span } from '../../model/span';
import { itemsAt, scalarAt, textAt, type Located, type LocatedMap } from '../../yaml/located';
import { hostsRoutedBy } from '../gateway/routes';
import type { ObjectSet } from './set';

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
  for (const [ref, kind] of [
    ['configMapKeyRef', 'ConfigMap'],
    ['secretKeyRef', 'Secret'],
  ] as const) {
    const source = textAt(variable, 'valueFrom', ref, 'name');
    const key = textAt(variable, 'valueFrom', ref, 'key');
    if (source === undefined || key === undefined) continue;
    const found = set.data(kind, namespace, source).get(key);
    return { name, value: found?.text, at, secret: kind === 'Secret' };
  }
  // `valueFrom.fieldRef` and the like are known only at run time; a variable without a value is empty.
  const known = variable.type === 'map' && !variable.entries.has('valueFrom');
  return { name, value: known ? '' : undefined, at, secret: false };
}

function fromWhole(source: Located, namespace: string, set: ObjectSet): readonly Setting[] {
  const prefix = textAt(source, 'prefix') ?? '';
  for (const [ref, kind] of [
    ['configMapRef', 'ConfigMap'],
    ['secretRef', 'Secret'],
  ] as const) {
    const name = scalarAt(source, ref, 'name');
    if (name === undefined) continue;
    return set.take(set.data(kind, namespace, name.text)).map(([key, value]) => ({
      name: prefix + key,
      value: value.text,
      // The place in the pod, not in the ConfigMap: that is where a reviewer asks what the container needs.
      at: name.at,
      secret: kind === 'Secret',
    }));
  }
  return [];
}

const LONGEST = 4096;
const REFERENCE = /\$\(([A-Za-z_][\w.-]*)\)/g;

/** Replaces `$(NAME)` by the value of a variable given earlier, as the kubelet does. */
function withReferences(settings: readonly Setting[]): readonly Setting[] {
  if (!settings.some((setting) => setting.value?.includes('$('))) return settings;
  const known = new Map<string, string>();
  return settings.map((setting) => {
    const filled =
      (setting.value?.length ?? 0) > LONGEST
        ? setting.value
        : setting.value?.replace(REFERENCE, (whole, name: string) => known.get(name) ?? whole);
    const value = (filled?.length ?? 0) > LONGEST ? setting.value : filled;
    // References multiply; texts that grow beyond any real setting stay as written.
    if (value !== undefined && value.length <= LONGEST / 8) known.set(setting.name, value);
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
      for (const [file, text] of set.take(set.data(kind, namespace, name))) {
        const setting = { name: file, value: text.text, at, secret: kind === 'Secret' };
        const routed = hostsRoutedBy(text.text);
        // A gateway's file says itself where it leads; its text may name more, and stays for those who look for other things.
        found.push(
          routed === undefined ? setting : { ...setting, hosts: [] },
          ...(routed ?? []).map((hosts) => ({ ...setting, value: undefined, hosts })),
        );
      }
    }
  }
  return found;
}

/** True when a ConfigMap that the pod shows to its containers as files is not in the set. */
export function hasUnseenFiles(pod: LocatedMap | undefined, namespace: string, set: ObjectSet): boolean {
  return itemsAt(pod, 'volumes').some((volume) =>
    [...dataSources(volume)].some(
      ({ kind, name }) => kind === 'ConfigMap' && set.find(kind, '', namespace, name) === undefined,
    ),
  );
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
