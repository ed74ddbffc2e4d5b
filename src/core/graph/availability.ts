import type { Link } from '../model/link';
import type { Availability, Component, Reach } from '../model/system';
import { assumedLinks } from './assumed';
import { findEntries, servesRequests } from './entries';
import { blastOf, journeysFrom, requestLinks, type Needs } from './journeys';
import { isOutside } from './verdict';

/** Follows failures of single instances to the users (LABELLING, spof; kubernetes-semantics). */
export function assessAvailability(components: readonly Component[], links: readonly Link[]): Availability {
  const entries = findEntries(components, links);
  const needs = requestLinks(components, [...links, ...assumedLinks(components, links)]);
  const starts = [...entries.ids, ...unchartedStarts(components, entries.ids, links, needs)];
  const journeys = journeysFrom(entries.ids, needs);
  const reached = journeysFrom(starts, needs);
  const proven = entries.assumed ? new Map() : journeysFrom(entries.ids, requestLinks(components, links));
  const twins = twinsOf(components);
  const of = new Map<string, Reach>();
  for (const component of components) {
    const redundant = twins(component) || hasAlternatives(component.id, links, entries.ids);
    const spof = reached.has(component.id) && runsOnce(component) && !redundant && servesRequests(component);
    const blast = blastOf(component.id, needs);
    const journey = journeys.get(component.id);
    of.set(component.id, {
      entry: entries.ids.has(component.id) && !entries.assumed,
      spof,
      proven: proven.has(component.id),
      path: journey?.path ?? [],
      hops: journey?.hops ?? [],
      blast,
      lostEntries: entries.assumed ? [] : [component.id, ...blast].filter((id) => entries.ids.has(id)),
    });
  }
  return { entries: entries.assumed ? [] : [...entries.ids], assumedEntries: entries.assumed, of };
}

/** One instance at the floor; a count nobody knows is not one. */
export function runsOnce(component: Component): boolean {
  return component.instances.min !== null && component.instances.min <= 1 && !component.off && !isOutside(component);
}

/** Twins behind one Service: workloads of one kind and technology under the same host; losing one leaves the others. */
function twinsOf(components: readonly Component[]): (component: Component) => boolean {
  return (component) =>
    component.format === 'kubernetes' &&
    component.technology !== undefined &&
    components.some(
      (other) =>
        other !== component &&
        other.kind === component.kind &&
        other.technology === component.technology &&
        other.hosts.some((host) => component.hosts.includes(host)),
    );
}

/** Everyone who needs it has an alternative to it. */
function hasAlternatives(id: string, links: readonly Link[], entries: ReadonlySet<string>): boolean {
  const inbound = links.filter((link) => link.to === id && link.required && link.mode === 'sync');
  return !entries.has(id) && inbound.length > 0 && inbound.every((link) => link.anyOf !== undefined);
}

/**
 * Where the entry points state no link at all, their calls are simply not in the files: what serves requests and is
 * used by nobody we see is then taken to be on the way of some request. Brokers are not: messages can wait.
 */
function unchartedStarts(
  components: readonly Component[],
  entries: ReadonlySet<string>,
  links: readonly Link[],
  needs: Needs,
): readonly string[] {
  const mute = [...entries].some((id) => (needs.get(id) ?? []).length === 0);
  if (!mute) return [];
  const used = new Set([...links.map((link) => link.to), ...[...needs.values()].flat().map((link) => link.to)]);
  return components
    .filter((component) => !used.has(component.id) && component.technology?.role !== 'broker')
    .map((component) => component.id);
}
