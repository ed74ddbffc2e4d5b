import type { Setting } from '../../model/component';
import type { Text } from '../../model/text';
import { get, type LocatedMap } from '../../yaml/located';
import { expand } from './interpolate';
import { asMap } from './merge';

/**
 * The environment of a service; a name without value takes it from the variables, as Compose does.
 * @param given settings from its `env_file`s, which `environment` overrides
 */
export function readEnvironment(
  service: LocatedMap,
  variables: ReadonlyMap<string, string>,
  given: readonly Setting[] = [],
): readonly Setting[] {
  const written = environmentOf(service, variables);
  if (given.length === 0) return written;
  return [...new Map([...given, ...written].map((setting) => [setting.name, setting])).values()];
}

function environmentOf(service: LocatedMap, variables: ReadonlyMap<string, string>): readonly Setting[] {
  const node = get(service, 'environment');
  const map = node === undefined ? undefined : asMap(node);
  if (map?.type !== 'map') return [];
  return [...map.entries.values()].map((entry) => {
    const value = entry.value;
    if (value.type !== 'scalar') return { name: entry.key, value: undefined, at: entry.at, secret: false };
    const expanded = expand(value.text, variables);
    const known =
      value.value === null
        ? variables.get(entry.key)
        : expanded.complete || expanded.text !== ''
          ? expanded.text
          : undefined;
    return { name: entry.key, value: known, at: entry.via ?? value.at, secret: false };
  });
}

/**
 * Labels of the service and of `deploy`, after interpolation.
 * @param given labels from its `label_file`s, which `labels` override
 */
export function readLabels(
  service: LocatedMap,
  variables: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, Text> = new Map(),
): ReadonlyMap<string, Text> {
  const labels = new Map(given);
  for (const node of [get(service, 'labels'), get(service, 'deploy', 'labels')]) {
    const map = node === undefined ? undefined : asMap(node);
    if (map?.type !== 'map') continue;
    for (const entry of map.entries.values()) {
      if (entry.value.type === 'scalar')
        labels.set(entry.key, { text: expand(entry.value.text, variables).text, at: entry.value.at });
    }
  }
  return labels;
}
