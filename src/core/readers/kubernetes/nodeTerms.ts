import type { Text } from '../../model/text';
import {
  entry,
  get,
  itemsAt,
  scalarAt,
  textAt,
  type Located,
  type LocatedMap,
  type LocatedScalar,
} from '../../yaml/located';
import { NODE_KEYS } from './topology';

/** The one value of a node label (`keys`) that a pod spec allows; undefined where it leaves a choice. */
export function onlyNodesWith(keys: ReadonlySet<string>, pod: LocatedMap | undefined): Text | undefined {
  for (const key of keys) {
    const found = entry(pod, 'nodeSelector', key);
    if (found?.value.type === 'scalar' && found.value.text !== '')
      return { text: found.value.text, at: found.value.at };
  }
  const required = get(pod, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  return onlyValue(keys, required);
}

/**
 * The one value that every term of a node selector asks for. Terms are alternatives, expressions of one term add up, so
 * a term without such an expression leaves every node open.
 */
export function onlyValue(keys: ReadonlySet<string>, selector: Located | undefined): Text | undefined {
  const allowed = itemsAt(selector, 'nodeSelectorTerms').map((term) => valueOf(keys, term));
  const first = allowed[0];
  return first !== undefined && allowed.every((value) => value?.text === first.text)
    ? { text: first.text, at: first.at }
    : undefined;
}

function valueOf(keys: ReadonlySet<string>, term: Located): LocatedScalar | undefined {
  for (const expression of itemsAt(term, 'matchExpressions')) {
    const value = single(expression);
    if (value !== undefined && keys.has(textAt(expression, 'key') ?? '')) return value;
  }
  // A node's name is a field beside its labels.
  if (keys !== NODE_KEYS) return undefined;
  return itemsAt(term, 'matchFields').flatMap((field) =>
    textAt(field, 'key') === 'metadata.name' ? (single(field) ?? []) : [],
  )[0];
}

/** The value of an `In` with a single one. */
function single(expression: Located): LocatedScalar | undefined {
  const values = itemsAt(expression, 'values');
  if (textAt(expression, 'operator') !== 'In' || values.length !== 1) return undefined;
  return scalarAt(values[0]);
}
