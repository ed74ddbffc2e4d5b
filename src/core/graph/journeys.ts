import type { Link } from '../model/link';
import type { Component } from '../model/system';

/** The required synchronous links, by origin, in file order. */
export type Needs = ReadonlyMap<string, readonly Link[]>;

/** For each component that users' requests come to, the link of the shortest way to it; undefined for where they start. */
export type Journeys = ReadonlyMap<string, Link | undefined>;

/** Links that are followed one after the other; no request of a real system goes that far. */
const MAX_HOPS = 100;

/**
 * Keeps the links a request waits for: required, synchronous, from a component that serves requests. Handing a mail over
 * is none, unless a native file says so: it is tried again later.
 */
export function requestLinks(components: readonly Component[], links: readonly Link[]): Needs {
  const serving = new Set(components.filter(({ duty }) => duty === 'request').map(({ id }) => id));
  const mail = new Set(
    components
      .filter(({ technology, format }) => technology?.role === 'mail' && format !== 'native')
      .map(({ id }) => id),
  );
  const needs = new Map<string, Map<string, Link>>();
  for (const link of links) {
    if (!link.required || link.mode !== 'sync' || !serving.has(link.from) || !serving.has(link.to)) continue;
    if (mail.has(link.to) && !mail.has(link.from)) continue;
    const known = needs.get(link.from) ?? new Map<string, Link>();
    if (known.size === 0) needs.set(link.from, known);
    if (!known.has(link.to)) known.set(link.to, link);
  }
  return new Map([...needs].map(([from, byTarget]) => [from, [...byTarget.values()]]));
}

/** Breadth-first from where requests start: each reachable component with the last link of its shortest path. */
export function journeysFrom(starts: Iterable<string>, needs: Needs): Journeys {
  const journeys = new Map<string, Link | undefined>();
  for (const start of starts) journeys.set(start, undefined);
  let front = [...journeys.keys()];
  for (let hops = 0; hops < MAX_HOPS && front.length > 0; hops++) {
    const next: string[] = [];
    for (const link of front.flatMap((id) => needs.get(id) ?? [])) {
      if (journeys.has(link.to)) continue;
      journeys.set(link.to, link);
      next.push(link.to);
    }
    front = next;
  }
  return journeys;
}

/** The links of the way to a component, in the order of the request; empty for one where requests start or never come. */
export function hopsTo(id: string, journeys: Journeys): readonly Link[] {
  const hops: Link[] = [];
  for (let link = journeys.get(id); link !== undefined; link = journeys.get(link.from)) hops.push(link);
  return hops.reverse();
}

/** The components on that way, both ends included; empty for one that requests never come to. */
export function pathTo(id: string, journeys: Journeys): readonly string[] {
  if (!journeys.has(id)) return [];
  const hops = hopsTo(id, journeys);
  return [hops[0]?.from ?? id, ...hops.map((hop) => hop.to)];
}
