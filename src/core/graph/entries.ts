import { groupBy } from '../grouping';
import { isStore } from '../knowledge/store';
import type { Technology } from '../knowledge/technology';
import type { Link } from '../model/link';
import type { Component } from '../model/system';
import { isOutside } from './verdict';

/** The components users' requests come in through. */
export interface Entries {
  readonly ids: ReadonlySet<string>;
  /** True when the files name none: then everything that serves requests is taken for one (LABELLING, spof). */
  readonly assumed: boolean;
}

/**
 * Entry points: what users reach from outside, never monitoring, consoles or background work, and a store only if
 * nothing that serves requests uses it. Clients of native files are where journeys start.
 */
export function findEntries(components: readonly Component[], links: readonly Link[]): Entries {
  const serving = new Set(
    components.filter((component) => component.duty === 'request').map((component) => component.id),
  );
  const used = new Set(links.filter((link) => serving.has(link.from)).map((link) => link.to));
  const named = components.filter((component) => isEntry(component, used));
  const clients = components.filter((component) => isOutside(component) && component.kind === 'client');
  const real = named.filter((component) => component.duty === 'request' && component.lifecycle !== 'one-shot');
  const ids = new Set([...clients, ...real].map((component) => component.id));
  if (ids.size > 0) return { ids, assumed: false };
  const watched = watchedOnly(components, links);
  return {
    ids: new Set(
      components.filter((component) => servesRequests(component) && !watched.has(component.id)).map(({ id }) => id),
    ),
    assumed: true,
  };
}

/**
 * What only monitoring that people open asks, directly or by way of others: the store of a tracing system, and that store's
 * own. A console says nothing of the store it is set upon.
 */
function watchedOnly(components: readonly Component[], links: readonly Link[]): ReadonlySet<string> {
  const uses = groupBy(links, ({ from }) => from);
  const watchers = components.filter(
    ({ duty, technology, exposures }) =>
      duty === 'observer' && technology?.role !== 'admin' && exposures.some(({ audience }) => audience === 'users'),
  );
  const watched = reachedFrom(watchers, uses);
  const asked = reachedFrom(
    components.filter(({ id, duty }) => duty === 'request' && !watched.has(id)),
    uses,
  );
  return new Set([...watched].filter((id) => !asked.has(id)));
}

/** What links lead to from some components, over any number of steps. */
function reachedFrom(starts: readonly Component[], uses: ReadonlyMap<string, readonly Link[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = starts.map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of uses.get(id) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
}

function isEntry(component: Component, used: ReadonlySet<string>): boolean {
  if (component.declared?.entry === true) return true;
  const { exposures, technology } = component;
  if (!exposures.some(({ audience, port }) => audience === 'users' && !isConsole(technology, port))) return false;
  return !(isStore(component.technology) && used.has(component.id));
}

function isConsole(technology: Technology | undefined, port: number | undefined): boolean {
  return port !== undefined && technology?.consolePorts?.includes(port) === true;
}

/** Whether somebody sends the component requests and waits for the answer. */
export function servesRequests(component: Component): boolean {
  if (
    component.duty !== 'request' ||
    component.lifecycle === 'one-shot' ||
    component.lifecycle === 'scheduled' ||
    isOutside(component)
  )
    return false;
  if (component.format !== 'kubernetes') return true;
  if (
    component.served === 'yes' ||
    component.operated ||
    component.stableIdentity ||
    component.verdict.class === 'stateful'
  )
    return true;
  return (
    component.containers.some((container) => container.ports.length > 0) ||
    (component.served === 'unknown' && component.technology !== undefined && component.technology.role !== 'runtime')
  );
}
