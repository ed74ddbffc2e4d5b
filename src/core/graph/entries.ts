import { isStore } from '../knowledge/store';
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
  return { ids: new Set(components.filter(servesRequests).map((component) => component.id)), assumed: true };
}

function isEntry(component: Component, used: ReadonlySet<string>): boolean {
  if (component.declared?.entry === true) return true;
  if (!component.exposures.some((exposure) => exposure.audience === 'users')) return false;
  return !(isStore(component.technology) && used.has(component.id));
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
