import { servesRequests } from '../../graph/entries';
import type { Component, Reach, System } from '../../model/system';
import type { RuleOption } from '../rule';
import { electsLeader, servesOnlyThePlatform } from './served';

/**
 * A component users depend on that may run as one instance.
 * `path`: it stands on a required synchronous path of a known entry point. `served`: requests reach it, but the system
 * names no entry point. `unknown`: nothing tells whether requests reach it.
 */
export interface Lone {
  readonly component: Component;
  readonly reach: Reach;
  readonly situation: 'path' | 'served' | 'unknown';
}

/** The option that asks for more instances than two, or for no second one. */
export const leastInstances: RuleOption = {
  description: 'How many instances a component that serves requests is to have at least; 1 asks for no second one.',
  default: 2,
};

/** Kinds that are counted elsewhere or not at all: bare pods have no count, clients and the outside world are not ours. */
const UNCOUNTED: ReadonlySet<string> = new Set(['Pod', 'client', 'external', 'cdn']);

/** The components with fewer than two instances that three rules share out among themselves; each gets one finding. */
export function* loneComponents(system: System): Iterable<Lone> {
  // The host is the weakest point of a single-host project; its findings are drawn together in one place.
  if (system.compose?.kind === 'single-host') return;
  for (const component of system.components) {
    const reach = system.availability.of.get(component.id);
    if (reach === undefined || !isCounted(component)) continue;
    const situation = reach.spof ? situationOf(system, component, reach) : unseen(component);
    if (situation !== undefined) yield { component, reach, situation };
  }
}

/** Stateless components that requests reach and of which several run, yet fewer than the `least` somebody asks for. */
export function* shortComponents(system: System, least: number): Iterable<Component> {
  if (system.compose?.kind === 'single-host') return;
  for (const component of system.components) {
    const { min, max } = component.instances;
    if (min === null || max === null || min >= least || !servesUsers(component)) continue;
    const several = system.availability.of.get(component.id)?.reason === 'several';
    if (several && component.verdict.class === 'stateless') yield component;
  }
}

function isCounted(component: Component): boolean {
  if (!servesUsers(component)) return false;
  const { min, max } = component.instances;
  // Knative starts instances as requests come; only a ceiling of one is the author's word.
  if (component.group === 'serving.knative.dev') return max === 1;
  return min !== null && min < 2;
}

function servesUsers(component: Component): boolean {
  if (component.lifecycle !== 'service' || component.duty !== 'request') return false;
  if (component.off || component.optional || UNCOUNTED.has(component.kind)) return false;
  // A controller at rest beside a leader takes over by itself; one whose webhook alone is called is not asked by users.
  return component.format !== 'kubernetes' || !electsLeader(component) || !servesOnlyThePlatform(component);
}

function situationOf(system: System, component: Component, reach: Reach): Lone['situation'] | undefined {
  const { assumedEntries } = system.availability;
  if (!assumedEntries && (reach.entry || reach.path.length > 0)) return 'path';
  // The entry points call nobody in these files, so it may well be on their way.
  const unclear = assumedEntries ? 'served' : 'unknown';
  if (component.format !== 'kubernetes' || component.operated || component.served === 'yes') return unclear;
  return component.served === 'unknown' ? 'unknown' : undefined;
}

/** A namespace without any Service tells nothing about who is asked: users may reach what shows no port at all. */
function unseen(component: Component): Lone['situation'] | undefined {
  return component.format === 'kubernetes' && component.served === 'unknown' && !servesRequests(component)
    ? 'unknown'
    : undefined;
}
