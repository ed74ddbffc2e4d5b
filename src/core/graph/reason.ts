import type { Link } from '../model/link';
import type { Component, FailureReason } from '../model/system';
import { servesRequests } from './entries';
import type { Journeys } from './journeys';
import { isOutside } from './verdict';

/** What the graph knows of a system when one of its components is judged. */
export interface Ways {
  readonly entries: { readonly ids: ReadonlySet<string>; readonly assumed: boolean };
  /** What requests of entry points come to. */
  readonly journeys: Journeys;
  /** The same, with the components that calls nobody wrote down may come to. */
  readonly reached: Journeys;
  /** Components that optional or asynchronous links lead to. */
  readonly loose: ReadonlySet<string>;
  /** Whether another component stands in for this one. */
  readonly isReplaced: (component: Component) => boolean;
  /** Whether an entry point stops with it; on one of several ways alone, none does. */
  readonly isNeeded: (component: Component) => boolean;
}

/** Why losing one instance stops users' requests or does not: the first reason, in the order in which people ask. */
export function failureReason(component: Component, ways: Ways): FailureReason {
  const { id } = component;
  if (isOutside(component)) return 'outside';
  if (component.off) return 'off';
  if (component.duty !== 'request') return component.duty;
  if (!servesRequests(component)) return 'unasked';
  if (!ways.reached.has(id)) return ways.loose.has(id) ? 'loose-links' : 'no-path';
  // A count nobody knows is not one.
  if (component.instances.min === null) return 'unknown-count';
  if (component.instances.min > 1) return 'several';
  if (ways.isReplaced(component)) return 'replaced';
  if (!ways.journeys.has(id) || !ways.isNeeded(component)) return 'unknown-callers';
  if (ways.journeys.get(id) !== undefined) return 'path';
  return ways.entries.assumed ? 'assumed-entry' : 'entry';
}

const single: ReadonlySet<FailureReason> = new Set(['path', 'entry', 'assumed-entry', 'unknown-callers']);

/** Whether the reason makes a single point of failure. */
export function isSingle(reason: FailureReason): boolean {
  return single.has(reason);
}

/** Ids that links lead to which no request waits for. */
export function looselyLinked(links: readonly Link[]): ReadonlySet<string> {
  return new Set(links.filter(({ required, mode }) => !required || mode !== 'sync').map(({ to }) => to));
}
