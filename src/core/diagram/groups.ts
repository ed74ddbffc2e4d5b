import type { Component } from '../model/system';
import { redact } from '../redact';
import { nodeNamed, zonesNamed } from '../scenario/places';
import { textAt } from '../yaml/located';
import type { DiagramGroup } from './types';

/** Groups in the order of the files, and the key of each component's group. */
export interface Grouping {
  readonly groups: readonly DiagramGroup[];
  readonly groupOf: ReadonlyMap<string, string>;
}

/** The ways to group, the most telling first: a group that is a place has its key (`placeKey`). */
const ways: readonly (readonly [word: string, placeOf: (component: Component) => string | undefined])[] = [
  ['zone', zoneOf],
  ['namespace', namespaceOf],
  ['node', nodeNamed],
];

/** Zones, else namespaces, else nodes, as soon as there are two: a single frame around everything would say nothing. */
export function groupsOf(components: readonly Component[]): Grouping {
  for (const [word, placeOf] of ways) {
    const grouping = gather(components, word, placeOf);
    if (grouping.groups.length > 1) return grouping;
  }
  return { groups: [], groupOf: new Map() };
}

function gather(
  components: readonly Component[],
  word: string,
  placeOf: (component: Component) => string | undefined,
): Grouping {
  const groups = new Map<string, DiagramGroup>();
  const groupOf = new Map<string, string>();
  for (const component of components) {
    const place = placeOf(component);
    if (place === undefined) continue;
    const key = `${word}:${place}`;
    groupOf.set(component.id, key);
    if (!groups.has(key)) groups.set(key, { key, label: `${word} ${redact(place)}` });
  }
  return { groups: [...groups.values()], groupOf };
}

/** A component that stands in several zones is inside none of them. */
function zoneOf(component: Component): string | undefined {
  const [zone, ...others] = zonesNamed(component);
  return others.length > 0 ? undefined : zone;
}

function namespaceOf({ format, body }: Component): string | undefined {
  if (format !== 'kubernetes') return undefined;
  return textAt(body, 'metadata', 'namespace')?.trim() || 'default';
}
