import type { Link } from '../model/link';
import type { Component } from '../model/system';

/** The required synchronous links, by origin, in file order. */
export type Needs = ReadonlyMap<string, readonly Link[]>;

/** Shortest way users' requests take to a component. */
export interface Journey {
  readonly path: readonly string[];
  readonly hops: readonly Link[];
}

/** Keeps the links a request waits for: required, synchronous, from a component that serves requests. */
export function requestLinks(components: readonly Component[], links: readonly Link[]): Needs {
  const serving = new Set(
    components.filter((component) => component.duty === 'request').map((component) => component.id),
  );
  const needs = new Map<string, Link[]>();
  for (const link of links) {
    if (!link.required || link.mode !== 'sync' || !serving.has(link.from) || !serving.has(link.to)) continue;
    const list = needs.get(link.from);
    if (list === undefined) needs.set(link.from, [link]);
    else if (!list.some((other) => other.to === link.to)) list.push(link);
  }
  return needs;
}

/** Breadth-first from the entries: each reachable component with its shortest path. */
export function journeysFrom(entries: Iterable<string>, needs: Needs): ReadonlyMap<string, Journey> {
  const journeys = new Map<string, Journey>();
  const queue: string[] = [];
  for (const entry of entries) {
    journeys.set(entry, { path: [entry], hops: [] });
    queue.push(entry);
  }
  for (let i = 0; i < queue.length; i++) {
    const here = queue[i];
    const journey = here === undefined ? undefined : journeys.get(here);
    if (here === undefined || journey === undefined) continue;
    for (const link of needs.get(here) ?? []) {
      if (journeys.has(link.to)) continue;
      journeys.set(link.to, { path: [...journey.path, link.to], hops: [...journey.hops, link] });
      queue.push(link.to);
    }
  }
  return journeys;
}

/**
 * Components that stop working when one does: those that need it, directly or through others; where several are
 * alternatives of each other (`anyOf`), only when the last of them is gone.
 */
export function blastOf(failed: string, needs: Needs): readonly string[] {
  const down = new Set([failed]);
  for (let grew = true; grew;) {
    grew = false;
    for (const [from, links] of needs) {
      if (!down.has(from) && links.some((link) => breaks(link, links, down))) {
        down.add(from);
        grew = true;
      }
    }
  }
  down.delete(failed);
  return [...down];
}

function breaks(link: Link, siblings: readonly Link[], down: ReadonlySet<string>): boolean {
  if (!down.has(link.to)) return false;
  return link.anyOf === undefined || siblings.every((other) => other.anyOf !== link.anyOf || down.has(other.to));
}
