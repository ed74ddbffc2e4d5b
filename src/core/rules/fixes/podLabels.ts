import type { Component } from '../../model/system';
import { entriesAt, type LocatedMap } from '../../yaml/located';
import { scalarToken } from '../../yaml/style';

/**
 * The labels by which a new object should select a workload's pods: those of its own selector, which stay the same for
 * its whole life, else all its pods have. Only what the component's own file writes, since kustomizations add theirs by
 * themselves; empty where the pods have no labels.
 */
export function podLabels({ body }: Component): ReadonlyMap<string, string> {
  const pods = labelsAt(body, 'spec', 'template', 'metadata', 'labels');
  const selector = labelsAt(body, 'spec', 'selector', 'matchLabels');
  const fits = selector.size > 0 && [...selector].every(([key, value]) => pods.get(key) === value);
  return fits ? selector : pods;
}

/** Labels as YAML pairs, `app: web`. */
export function labelPairs(labels: ReadonlyMap<string, string>): readonly string[] {
  return [...labels].map(([key, value]) => `${scalarToken(key)}: ${scalarToken(value)}`);
}

function labelsAt(body: LocatedMap, ...path: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, value } of entriesAt(body, ...path))
    if (value.type === 'scalar' && value.at.file === body.extent.file) found.set(key, value.text);
  return found;
}
