import { isStore } from '../knowledge/store';
import type { Link } from '../model/link';
import type { Availability, Component, Reach } from '../model/system';
import { stalledTogether, upheldByOthers } from './ensembles';
import { findEntries } from './entries';
import { FailureGraph } from './failureGraph';
import { followedLinks } from './followed';
import { hopsTo, journeysFrom, pathTo, requestLinks, type Needs } from './journeys';
import { failureReason, isSingle, looselyLinked, type Ways } from './reason';
import { namedAlone, replaceable, twinsAmong, withChoices } from './redundancy';
import { isOutside } from './verdict';

/** Follows failures of single instances to the users (LABELLING, spof; kubernetes-semantics). */
export function assessAvailability(components: readonly Component[], stated: readonly Link[]): Availability {
  const links = withChoices(stated);
  const entries = findEntries(components, links);
  const followed = followedLinks(components, stated);
  const needs = requestLinks(components, followed);
  const starts = new Set([...entries.ids, ...unchartedStarts(components, entries.ids, links, needs)]);
  const journeys = journeysFrom(entries.ids, needs);
  const reached = journeysFrom(starts, needs);
  const proven = entries.assumed ? new Map() : journeysFrom(entries.ids, requestLinks(components, links));
  const stoppedBy = stopping(components, followed);
  const outside = new Set(components.filter(isOutside).map(({ id }) => id));
  const choices = links.some((link) => link.anyOf !== undefined);
  const twins = twinsAmong(components);
  const others = replaceable(components, links);
  /** Where requests have a choice on their way, being on one of the ways does not mean that they need it. */
  const stops = (id: string, some: ReadonlySet<string>): boolean =>
    !choices || some.has(id) || stoppedBy(id).some((other) => some.has(other));
  const upheld = upheldByOthers(components);
  const askedAlone = namedAlone(links);
  const isReplaced = ({ id }: Component): boolean =>
    twins.has(id) ||
    (upheld.has(id) && !askedAlone.has(id)) ||
    (others.has(id) && !entries.ids.has(id)) ||
    !stops(id, starts);
  const isNeeded = ({ id }: Component): boolean => stops(id, entries.ids);
  const ways: Ways = { entries, journeys, reached, loose: looselyLinked(links), isReplaced, isNeeded };
  const of = new Map<string, Reach>();
  for (const component of components) {
    const { id } = component;
    const reason = failureReason(component, ways);
    // A way that a choice leads round is none that needs it.
    const needed = reason !== 'unknown-callers';
    of.set(id, {
      entry: entries.ids.has(id) && !entries.assumed,
      spof: isSingle(reason),
      reason,
      proven: needed && proven.has(id),
      // Few readers ask for these, and each of them costs a walk.
      get path() {
        return needed ? pathTo(id, journeys) : [];
      },
      get hops() {
        return needed ? hopsTo(id, journeys) : [];
      },
      get blast() {
        return stoppedBy(id).filter((other) => !outside.has(other));
      },
      get lostEntries() {
        return entries.assumed ? [] : [id, ...stoppedBy(id)].filter((other) => entries.ids.has(other));
      },
    });
  }
  return { entries: entries.assumed ? [] : [...entries.ids], assumedEntries: entries.assumed, of };
}

/** What stops with a component, itself excluded. Prepared at the first question, for few ask; answers are kept. */
function stopping(components: readonly Component[], followed: readonly Link[]): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  let prepared: { readonly graph: FailureGraph; readonly stalled: ReadonlyMap<string, readonly string[]> } | undefined;
  return (id) => {
    prepared ??= { graph: new FailureGraph(components, followed), stalled: stalledTogether(components) };
    const stopped = known.get(id) ?? prepared.graph.downWith([id, ...(prepared.stalled.get(id) ?? [])]).slice(1);
    known.set(id, stopped);
    return stopped;
  };
}

const canWait: ReadonlySet<string | undefined> = new Set(['broker', 'mail', 'dns']);

/**
 * Calls that are simply not in the files: an application nobody is seen to use is taken to be on the way of some request;
 * a store only where an entry point states no link at all. Brokers and mail are not, since messages can wait, nor are name
 * servers, which somebody has to name.
 */
function unchartedStarts(
  components: readonly Component[],
  entries: ReadonlySet<string>,
  links: readonly Link[],
  needs: Needs,
): readonly string[] {
  const mute = [...entries].some((id) => (needs.get(id) ?? []).length === 0);
  const used = new Set([...links.map((link) => link.to), ...[...needs.values()].flat().map((link) => link.to)]);
  return components
    .filter(({ id, duty, technology }) => duty === 'request' && !used.has(id) && !canWait.has(technology?.role))
    .filter((component) => mute || !isStore(component.technology))
    .map((component) => component.id);
}
