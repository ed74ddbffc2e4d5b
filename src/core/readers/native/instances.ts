import type { Instances } from '../../model/component';
import { entry, get, intAt, type Entry } from '../../yaml/located';

/** Kinds whose platform decides how many instances there are, and nobody reading the file can tell. */
const unknownCount = new Set(['client', 'external', 'function', 'cdn']);

/**
 * Reads `replicas: 2` or `replicas: { min: 2, max: 10 }`; left out, it is one, or unknown where the platform decides. What is
 * written and is no count, or a range that ends before it begins, is unknown: the schema says so, and nobody guesses.
 */
export function readInstances(component: Entry, kind: string): Instances {
  const written = entry(component.value, 'replicas');
  if (written === undefined) return unwritten(component, kind);
  const node = written.value;
  const at = get(node, 'min')?.at ?? node.at;
  if (node.type === 'map') {
    const { min, max } = readRange(node);
    const reversed = min !== null && max !== null && min > max;
    return {
      ...(reversed ? unknown : { min, max }),
      source: sourceOf(reversed ? null : (min ?? max)),
      at,
      explicit: true,
    };
  }
  const count = atLeast(0, intAt(component.value, 'replicas'));
  return { min: count, max: count, source: sourceOf(count), at, explicit: true };
}

/** The two ends of a range as written, null where one is no count. */
export function readRange(replicas: Entry['value']): Pick<Instances, 'min' | 'max'> {
  return { min: atLeast(0, intAt(replicas, 'min')), max: atLeast(1, intAt(replicas, 'max')) };
}

const unknown = { min: null, max: null } as const;

function atLeast(least: number, count: number | undefined): number | null {
  return count !== undefined && count >= least ? count : null;
}

function sourceOf(count: number | null): string {
  return count === null ? '`replicas` names no count' : '`replicas`';
}

function unwritten(component: Entry, kind: string): Instances {
  const base = { at: component.at, explicit: false } as const;
  return unknownCount.has(kind)
    ? { ...base, ...unknown, source: `left to the platform of a \`${kind}\`` }
    : { ...base, min: 1, max: 1, source: 'default of the native format' };
}
