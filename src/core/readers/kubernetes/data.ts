import type { Text } from '../../model/text';
import { entriesAt } from '../../yaml/located';
import { decoded } from './base64';
import type { KubeObject } from './object';

/** Values of the keys of a ConfigMap or Secret; a Secret's are decoded, which is used for host names only. */
export type Data = ReadonlyMap<string, Text>;

/** Reads a ConfigMap's or Secret's data. */
export function dataOf(object: KubeObject | undefined): Data {
  const found = new Map<string, Text>();
  if (object === undefined) return found;
  const secret = object.kind === 'Secret';
  for (const { key, value } of entriesAt(object.root, 'data')) {
    const text = value.type !== 'scalar' ? undefined : secret ? decoded(value.text) : value.text;
    if (text !== undefined) found.set(key, { text, at: value.at });
  }
  if (!secret) return found;
  for (const { key, value } of entriesAt(object.root, 'stringData')) {
    if (value.type === 'scalar') found.set(key, { text: value.text, at: value.at });
  }
  return found;
}
