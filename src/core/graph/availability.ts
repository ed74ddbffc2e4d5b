import { isStore } from '../knowledge/store';
import type { Link } from '../model/link';
import type { Availability, Component, Reach } from '../model/system';
import { findEntries } from './entries';
import { FailureGraph } from './failureGraph';
import { followedLinks } from './followed';
import { hopsTo, journeysFrom, pathTo, requestLinks, type Needs } from './journeys';
import { failureReason, isSingle, looselyLinked, type Ways } from './reason';
import { replaceable, twinsAmong, withChoices } from './redundancy';

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
  const blastOf = blasts(() => new FailureGraph(components, followed));
  const choices = links.some((link) => link.anyOf !== undefined);
  const twins = twinsAmong(components);
  const others = replaceable(components, links);
  /** Where requests have a choice on their way, being on one of the ways does not mean that they need it. */
  const stops = (id: string): boolean => !choices || starts.has(id) || blastOf(id).some((other) => starts.has(other));
  const isReplaced = ({ id }: Component): boolean =>
    twins.has(id) || (others.has(id) && !entries.ids.has(id)) || !stops(id);
  const ways: Ways = { entries, journeys, reached, loose: looselyLinked(links), isReplaced };
  const of = new Map<string, Reach>();
  for (const component of components) {
    const { id } = component;
    const reason = failureReason(component, ways);
    of.set(id, {
      entry: entries.ids.has(id) && !entries.assumed,
      spof: isSingle(reason),
      reason,
      proven: proven.has(id),
      // Few readers ask for these, and each of them costs a walk.
      get path() {
        return pathTo(id, journeys);
      },
      get hops() {
        return hopsTo(id, journeys);
      },
      get blast() {
        return blastOf(id);
      },
      get lostEntries() {
        return entries.assumed ? [] : [id, ...blastOf(id)].filter((other) => entries.ids.has(other));
      },
    });
  }
  return { entries: entries.assumed ? [] : [...entries.ids], assumedEntries: entries.assumed, of };
}

/** What serves requests and stops with a component; answers are kept. */
function blasts(prepare: () => FailureGraph): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  let graph: FailureGraph | undefined;
  return (id) => {
    graph ??= prepare();
    const blast = known.get(id) ?? graph.blastOf(id);
    known.set(id, blast);
    return blast;
  };
}

/**
 * Calls that are simply not in the files: an application nobody is seen to use is taken to be on the way of some request;
 * a store only where an entry point states no link at all. Brokers are not: messages can wait.
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
    .filter((component) => !used.has(component.id) && component.technology?.role !== 'broker')
    .filter((component) => mute || !isStore(component.technology))
    .map((component) => component.id);
}
