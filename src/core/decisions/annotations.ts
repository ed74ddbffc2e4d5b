import type { Span } from '../model/span';
import type { Text } from '../model/text';
import { scalarAt, textAt, type Entry, type Located, type LocatedMap } from '../yaml/located';
import type { Decision } from './decision';
import { readTerms, type Terms } from './terms';

/** Prefix of the Kubernetes annotations that accept a rule. */
export const acceptAnnotation = 'statewise.dev/accept.';

/**
 * Acceptances of a Kubernetes object: `statewise.dev/accept.<rule>: "[until DATE: ]reason"`.
 * @param annotations the object's `metadata.annotations`
 * @param componentId the component (or components) whose findings are meant
 * @param object the object's extent: findings inside it are meant too
 */
export function annotationAcceptances(
  annotations: LocatedMap | undefined,
  componentId: string | readonly string[],
  object?: Span,
): Decision[] {
  const ids = typeof componentId === 'string' ? [componentId] : componentId;
  const decisions: Decision[] = [];
  for (const entry of annotations?.entries.values() ?? []) {
    if (!entry.key.startsWith(acceptAnnotation)) continue;
    const rule = entry.key.slice(acceptAnnotation.length);
    decisions.push({ ...acceptance('annotation', entry, rule, ids, terms(entry.value)), covers: object });
  }
  return decisions;
}

/**
 * Acceptances of a Compose service or file: `x-statewise-accept`, a mapping of rule to `"[until DATE: ]reason"` or to
 * `{ reason, until, owner }`.
 * @param rules the value of `x-statewise-accept`
 * @param about the service; undefined at the top, where every finding of the project is meant
 */
export function extensionAcceptances(rules: LocatedMap | undefined, about: string | undefined): Decision[] {
  if (rules === undefined) return [];
  const ids = about === undefined ? [] : [about];
  return [...rules.entries.values()].map((entry) => acceptance('extension', entry, entry.key, ids, terms(entry.value)));
}

function acceptance(
  origin: 'annotation' | 'extension',
  entry: Entry,
  rule: string,
  about: readonly string[],
  found: Terms,
): Decision {
  const { at, value } = entry;
  // The rule id is the end of the key, also of a quoted one.
  const quoted = at.end - at.start === entry.key.length + 2 ? 1 : 0;
  const end = at.end - quoted;
  const accepts: Text = {
    text: rule,
    at: rule === '' ? at : { file: at.file, start: Math.max(at.start, end - rule.length), end },
  };
  return {
    origin,
    at,
    about: about.map((text) => ({ text, at })),
    accepts: [accepts],
    reason: found.reason,
    until: found.until,
    owner: textAt(value, 'owner'),
    choice: undefined,
    gains: [],
    costs: [],
    alternatives: [],
    onNodeLoss: undefined,
    onPartition: undefined,
    covers: undefined,
    removable: { file: at.file, start: at.start, end: Math.max(at.end, endOf(value)) },
  };
}

function terms(value: Located): Terms {
  if (value.type === 'scalar') {
    const exact = value.at.end - value.at.start === value.text.length;
    const quoted = value.at.end - value.at.start === value.text.length + 2;
    const inside = quoted ? { ...value.at, start: value.at.start + 1, end: value.at.end - 1 } : value.at;
    return readTerms(value.text, inside, exact || quoted);
  }
  const text = (key: string): Text | undefined => {
    const found = scalarAt(value, key);
    return found && { text: found.text.trim(), at: found.at };
  };
  return { reason: text('reason'), until: text('until') };
}

function endOf(value: Located): number {
  return value.type === 'scalar' ? value.at.end : value.extent.end;
}
