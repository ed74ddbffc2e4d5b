import type { Override } from '../config';
import type { SeveritySetting } from '../finding';
import { entriesAt, get, itemsAt, type Located } from '../yaml/located';

const settings: readonly SeveritySetting[] = ['off', 'hint', 'information', 'warning', 'error'];

/** The severity a node names, undefined when it names none. */
export function severityOf(node: Located | undefined): SeveritySetting | undefined {
  return settings.find((word) => node?.type === 'scalar' && node.text === word);
}

/** The severities under `rules`, written as a word or as `severity` beside a rule's options. */
export function severitiesAt(node: Located): ReadonlyMap<string, SeveritySetting> {
  const found = new Map<string, SeveritySetting>();
  for (const { key, value } of entriesAt(node, 'rules')) {
    const severity = severityOf(value.type === 'map' ? get(value, 'severity') : value);
    if (severity) found.set(key, severity);
  }
  return found;
}

/** The `overrides`, in their order. */
export function overridesOf(root: Located): readonly Override[] {
  return itemsAt(root, 'overrides').map((item) => ({ files: globsAt(item, 'files'), rules: severitiesAt(item) }));
}

/** Globs under a key. */
export function globsAt(node: Located, key: string): readonly string[] {
  return itemsAt(node, key).flatMap((item) => (item.type === 'scalar' && item.text !== '' ? [item.text] : []));
}
