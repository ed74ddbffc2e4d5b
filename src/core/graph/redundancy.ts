import { append } from '../grouping';
import type { Link } from '../model/link';
import { programOf } from '../model/program';
import type { Component } from '../model/system';
import { oncePer } from '../oncePer';

/**
 * Twins behind one Service: workloads of one kind, technology and name but for its number (`pxc-node1`, `reviews-v2`)
 * under the same host, or the two sides of a release (`web-blue`, `web-canary`); losing one leaves the others. A master and its replicas are none.
 * @returns their ids
 */
export function twinsAmong(components: readonly Component[]): ReadonlySet<string> {
  return new Set(twinGroups(components).flatMap((group) => group.map(({ id }) => id)));
}

/**
 * The same, together with those that each of them stands in for; one may be in several groups. They are found once for a
 * system: what is replaceable is asked, and what goes down with what.
 */
export const twinGroups = oncePer(findTwins);

function findTwins(components: readonly Component[]): readonly (readonly Component[])[] {
  const groups = new Map<string, Component[]>();
  for (const component of components) {
    if (component.format !== 'kubernetes') continue;
    for (const host of new Set(component.hosts)) {
      const key = [component.kind, component.technology?.id ?? '', stem(component.name), host].join('\n');
      append(groups, key, component);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * A link said twice, once as one of several alternatives (a list of hosts, a proxy's upstream) and once plainly
 * (`depends_on`, which only orders the start), is a choice.
 */
export function withChoices(links: readonly Link[]): readonly Link[] {
  const choices = new Map<string, string>();
  for (const { from, to, anyOf } of links) if (anyOf !== undefined) choices.set(`${from}\n${to}`, anyOf);
  if (choices.size === 0) return links;
  return links.map((link) => {
    const anyOf = choices.get(`${link.from}\n${link.to}`);
    return link.anyOf !== undefined || anyOf === undefined || !STARTS.has(link.evidence) ? link : { ...link, anyOf };
  });
}

/** Ids of what somebody's settings name without an alternative; an order of starting names nothing. */
export function namedAlone(links: readonly Link[]): ReadonlySet<string> {
  return new Set(
    links
      .filter(
        ({ required, mode, anyOf, evidence }) =>
          required && mode === 'sync' && anyOf === undefined && !STARTS.has(evidence),
      )
      .map(({ to }) => to),
  );
}

const STARTS: ReadonlySet<string> = new Set(['depends_on', 'links']);

/**
 * Components that everyone who needs them has an alternative to: one named beside it in an `any-of` of a native file, or
 * a twin. Workloads that merely share a host, such as a master and its replicas, do not stand in for each other.
 */
export function replaceable(components: readonly Component[], links: readonly Link[]): ReadonlySet<string> {
  const byId = new Map(components.map((component) => [component.id, component]));
  const choices = new Map<string, string[]>();
  for (const { from, to, anyOf } of links) if (anyOf !== undefined) append(choices, `${from}\n${anyOf}`, to);
  const chosen = new Set<string>();
  const needed = new Set<string>();
  for (const link of links) {
    if (!link.required || link.mode !== 'sync') continue;
    const others = link.anyOf === undefined ? [] : (choices.get(`${link.from}\n${link.anyOf}`) ?? []);
    const stands = others.some((id) => id !== link.to && canReplace(byId.get(id), byId.get(link.to)));
    (stands ? chosen : needed).add(link.to);
  }
  return new Set([...chosen].filter((id) => !needed.has(id)));
}

function canReplace(other: Component | undefined, component: Component | undefined): boolean {
  if (other === undefined || component === undefined) return false;
  if (component.format === 'native' || stem(other.name) === stem(component.name)) return true;
  // Compose gives each instance a name of its own; the same image under two of them is the same thing twice.
  return (
    component.format === 'compose' && programOf(component) !== undefined && programOf(component) === programOf(other)
  );
}

/** A name without its number, version, or side of a blue/green or canary release. */
export function stem(name: string): string {
  return name
    .replace(/[-_]?v?\d+$/, '')
    .replace(/[-_](?:blue|green|canary|stable|baseline)$/, '')
    .replace(/^(?:blue|green|canary|stable)[-_]/, '');
}
