import { isStore } from '../knowledge/store';
import type { Technology, TechnologyRole } from '../knowledge/technology';
import type { Component } from '../model/system';

/** The native kinds of stores and of what hands requests on; everything else works for somebody or in the background. */
const kinds: Partial<Record<TechnologyRole, string>> = {
  database: 'database',
  'time-series': 'database',
  consensus: 'database',
  cache: 'cache',
  broker: 'queue',
  search: 'search',
  'object-store': 'object-store',
  identity: 'identity',
  proxy: 'gateway',
  'load-balancer': 'load-balancer',
};
const passers: ReadonlySet<string> = new Set(['gateway', 'load-balancer']);

/**
 * The native kind of a component.
 * @param passesOn whether it uses anything that is no store
 */
export function kindOf(component: Component, passesOn: boolean): string {
  const technology = statedTechnology(component);
  if (component.lifecycle === 'scheduled' || technology?.role === 'scheduler') return 'scheduler';
  const kind = technology && kinds[technology.role];
  // A proxy that serves files of its own, or keeps something, is a service like others.
  const fits = kind !== undefined && (!passers.has(kind) || (passesOn && component.verdict.class === 'stateless'));
  if (fits && (component.duty === 'request' || isStore(technology))) return kind;
  if (component.duty === 'background') return 'worker';
  // Who watches is known by the technology; without one, nobody waits for it as for a worker.
  return component.duty === 'observer' && technology === undefined ? 'worker' : 'service';
}

/**
 * The technology that the draft may name. One that keeps data by its nature is left out where this component runs it in a
 * role that keeps none: a client, a migration, a coordinating node.
 */
export function statedTechnology({ technology, verdict }: Component): Technology | undefined {
  return technology?.class === 'stateful' && verdict.class === 'stateless' ? undefined : technology;
}
