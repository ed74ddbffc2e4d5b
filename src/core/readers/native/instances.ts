import type { Instances } from '../../model/component';
import { entry, get, intAt, type Entry } from '../../yaml/located';

/** Kinds whose platform decides how many instances there are, and nobody reading the file can tell. */
const unknownCount = new Set(['client', 'external', 'function', 'cdn']);

/** Reads `replicas: 2` or `replicas: { min: 2, max: 10 }`; left out, it is one, or unknown where the platform decides. */
export function readInstances(component: Entry, kind: string): Instances {
  const written = entry(component.value, 'replicas');
  const node = written?.value;
  const count = intAt(component.value, 'replicas');
  if (count !== undefined && node) return { min: count, max: count, source: '`replicas`', at: node.at, explicit: true };
  if (node?.type === 'map') {
    const min = intAt(node, 'min') ?? null;
    const max = intAt(node, 'max') ?? null;
    return { min, max, source: '`replicas`', at: get(node, 'min')?.at ?? node.at, explicit: true };
  }
  if (unknownCount.has(kind)) {
    return {
      min: null,
      max: null,
      source: `left to the platform of a \`${kind}\``,
      at: component.at,
      explicit: false,
    };
  }
  return { min: 1, max: 1, source: 'default of the native format', at: component.at, explicit: false };
}
