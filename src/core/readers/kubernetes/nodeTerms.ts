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
  return only(nodesWith(keys, pod));
}

/** The values of a node label (`keys`) that a pod spec allows, each once; none where it leaves every node open. */
export function nodesWith(keys: ReadonlySet<string>, pod: LocatedMap | undefined): readonly Text[] {
  for (const key of keys) {
    const found = entry(pod, 'nodeSelector', key);
    if (found?.value.type === 'scalar' && found.value.text !== '')
      return [{ text: found.value.text, at: found.value.at }];
  }
  return valuesAllowed(keys, get(pod, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'));
}

/** The one value that every term of a node selector asks for. */
export function onlyValue(keys: ReadonlySet<string>, selector: Located | undefined): Text | undefined {
  return only(valuesAllowed(keys, selector));
}

/**
 * The values that a node selector allows. Terms are alternatives, expressions of one term add up, so a term without such
 * an expression leaves every node open.
 */
function valuesAllowed(keys: ReadonlySet<string>, selector: Located | undefined): readonly Text[] {
  const allowed = itemsAt(selector, 'nodeSelectorTerms').map((term) => valuesOf(keys, term));
  if (allowed.some(({ length }) => length === 0)) return [];
  const byText = new Map<string, Text>();
  for (const { text, at } of allowed.flat()) if (!byText.has(text)) byText.set(text, { text, at });
  return [...byText.values()];
}

function only([first, ...others]: readonly Text[]): Text | undefined {
  return others.length === 0 ? first : undefined;
}

/** Of several expressions about the label the narrowest counts. */
function valuesOf(keys: ReadonlySet<string>, term: Located): readonly LocatedScalar[] {
  const lists = itemsAt(term, 'matchExpressions')
    .filter((expression) => keys.has(textAt(expression, 'key') ?? ''))
    .map(listed);
  // A node's name is a field beside its labels.
  const names =
    keys === NODE_KEYS
      ? itemsAt(term, 'matchFields').flatMap((field) =>
          textAt(field, 'key') === 'metadata.name' ? [listed(field)] : [],
        )
      : [];
  const [narrowest = []] = [...lists, ...names]
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => a.length - b.length);
  return narrowest;
}

/** The values of an `In`. */
function listed(expression: Located): readonly LocatedScalar[] {
  if (textAt(expression, 'operator') !== 'In') return [];
  return itemsAt(expression, 'values').flatMap((value) => scalarAt(value) ?? []);
}
