import { append } from '../grouping';
import { isStore } from '../knowledge/store';
import type { Link } from '../model/link';
import type { Availability, Component } from '../model/system';
import { isOutside } from './verdict';

/** Components that wait for each other: each reaches each of the others over required synchronous links. */
export interface Cycle {
  /** The one closest to users first, else in the order of the files. */
  readonly members: readonly Component[];
  /** The shortest way round from the first member back to it; the last link closes it. */
  readonly round: readonly Link[];
}

/**
 * The cycles of a system, one for each strongly connected component of the required synchronous links that its files
 * state. A choice among several is not required, and members of one store that name each other are a cluster.
 */
export function cyclesOf(
  components: readonly Component[],
  links: readonly Link[],
  availability: Pick<Availability, 'entries' | 'of'>,
): readonly Cycle[] {
  const entries = new Set(availability.entries);
  const byId = new Map(components.map((component) => [component.id, component]));
  const next = new Map<string, Link[]>();
  for (const link of links) {
    const to = byId.get(link.to);
    if (!waits(link, byId.get(link.from), to) || isForUsers(link, to, entries)) continue;
    append(next, link.from, link);
  }
  const knots = knotsOf(next);
  const place = new Map(components.map(({ id }, index) => [id, index]));
  const hops = new Map(knots.flat().map((id) => [id, availability.of.get(id)?.path.length || Infinity]));
  const nearer = (a: string, b: string): number =>
    compare(hops.get(a) ?? 0, hops.get(b) ?? 0) || compare(place.get(a) ?? 0, place.get(b) ?? 0);
  return knots
    .map((ids) => [...ids].sort(nearer))
    .sort(([a = ''], [b = '']) => nearer(a, b))
    .map((ids) => ({
      members: ids.flatMap((id) => byId.get(id) ?? []),
      round: shortestRound(ids, next),
    }));
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function waits(link: Link, from: Component | undefined, to: Component | undefined): boolean {
  if (from === undefined || to === undefined || from === to || isOutside(from) || isOutside(to)) return false;
  if (!link.required || link.mode !== 'sync' || link.strength !== 'stated' || link.anyOf !== undefined) return false;
  return !(isStore(from.technology) && isStore(to.technology));
}

/** Names of settings that hold an address to hand out or to let in, not one to call. */
const HANDED_OUT =
  /(?:^|[_`.-])(?:cors|origins?|callback|redirect|webhook|front(?:end)?|public|external|base|site|client|web|app|ui|admin|console|dashboard|portal|domain|hostname|advertised|allowed|trusted|issuer|authority|self|root)(?=[_`.-]|$)/i;

/**
 * In a native file a link is a call, because its author says so. Elsewhere a setting may hold an address that is put into
 * mails and redirects: what users reach themselves, or what the setting is named for.
 */
function isForUsers(link: Link, to: Component | undefined, entries: ReadonlySet<string>): boolean {
  if (to?.format === 'native' || link.evidence === 'depends_on') return false;
  return entries.has(link.to) || HANDED_OUT.test(link.evidence);
}

/** Sets of more than one id that all reach each other (Tarjan's algorithm, without recursion). */
function knotsOf(next: ReadonlyMap<string, readonly Link[]>): readonly (readonly string[])[] {
  const knots: string[][] = [];
  const number = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const lower = (id: string, value: number | undefined): void => {
    lowest.set(id, Math.min(lowest.get(id) ?? Infinity, value ?? Infinity));
  };
  const open = (id: string): Visit => {
    number.set(id, number.size);
    lowest.set(id, number.get(id) ?? 0);
    stack.push(id);
    onStack.add(id);
    return { id, left: [...(next.get(id) ?? [])].reverse() };
  };
  for (const start of next.keys()) {
    const visits: Visit[] = number.has(start) ? [] : [open(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const link = visit.left.pop();
      if (link !== undefined) {
        if (!number.has(link.to)) visits.push(open(link.to));
        else if (onStack.has(link.to)) lower(visit.id, number.get(link.to));
        continue;
      }
      visits.pop();
      const parent = visits.at(-1);
      if (parent !== undefined) lower(parent.id, lowest.get(visit.id));
      if (lowest.get(visit.id) !== number.get(visit.id)) continue;
      const knot = stack.splice(stack.lastIndexOf(visit.id));
      for (const id of knot) onStack.delete(id);
      if (knot.length > 1) knots.push(knot);
    }
  }
  return knots;
}

/** A component on the way down, with the links that are still to follow. */
interface Visit {
  readonly id: string;
  readonly left: Link[];
}

/** Breadth-first from the first member back to it, inside the knot. */
function shortestRound(ids: readonly string[], next: ReadonlyMap<string, readonly Link[]>): readonly Link[] {
  const [first] = ids;
  const inside = new Set(ids);
  const came = new Map<string, Link>();
  const queue = ids.slice(0, 1);
  // A list is walked in the order of its growth, what is added on the way included.
  for (const here of queue) {
    for (const link of next.get(here) ?? []) {
      if (!inside.has(link.to) || came.has(link.to)) continue;
      came.set(link.to, link);
      if (link.to === first) return wayBack(link, came);
      queue.push(link.to);
    }
  }
  return [];
}

function wayBack(last: Link, came: ReadonlyMap<string, Link>): readonly Link[] {
  const round = [last];
  for (let link = came.get(last.from); link !== undefined && round.length <= came.size; link = came.get(link.from)) {
    if (link === last) break;
    round.push(link);
  }
  return round.reverse();
}
