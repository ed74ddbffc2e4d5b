import type { Link } from '../model/link';
import type { Component } from '../model/system';
import { carriedBy, type Carried } from './carries';
import { twinGroups } from './redundancy';

/** How a failure came to a component. */
export interface Arrival {
  /** The link that carried it; undefined where it started. */
  readonly via: Link | undefined;
  /** Links between the start and here. */
  readonly distance: number;
}

/** A component that lacks something and goes on. */
export interface Lack {
  readonly link: Link;
  readonly carried: 'degrades' | 'waits';
  /** Ids of what takes the place of what is gone; empty where nothing does. */
  readonly instead: readonly string[];
}

/** How far a failure spreads. */
export interface Spread {
  /** What started it and all that stops with it, nearest first. */
  readonly down: ReadonlyMap<string, Arrival>;
  /** What goes on without something, by component id, nearest first. */
  readonly lacking: ReadonlyMap<string, readonly Lack[]>;
}

/** The bare outline of a spread. */
export interface Extent {
  /** What is down, what started it included, as places in the list of components; valid until the next question. */
  readonly down: Int32Array;
  /** True when something beyond them lacks something that users or work would notice. */
  readonly noticed: boolean;
}

/** Links looked at for one system in all: a second of work, some hundred times what real systems need. */
const MAX_STEPS = 200_000_000;

interface Edge {
  readonly link: Link;
  readonly carried: Carried;
  /** Number of the choice it is part of; what stops only with all its members. */
  readonly choice: number;
}

/**
 * Who stops with whom, prepared once and asked for each failure. Components and links are numbers inside, so that one
 * answer costs no more than a walk along the links it touches.
 */
export class FailureGraph {
  private readonly number: ReadonlyMap<string, number>;
  private readonly ids: readonly string[];
  private readonly edges: readonly Edge[];
  /** Edges by choice. */
  private readonly members: readonly (readonly number[])[];
  private readonly watching: readonly boolean[];
  private readonly origin: Int32Array;
  private readonly target: Int32Array;
  /** Edges into a component: `inbound[first[n]]` up to `inbound[first[n + 1]]`. */
  private readonly first: Int32Array;
  private readonly inbound: Int32Array;
  /** The choice of an edge; -1 for an edge that stops nobody. */
  private readonly choice: Int32Array;
  private readonly choiceSize: Int32Array;
  // What one walk writes down; a stamp tells its entries from those of earlier walks.
  private stamp = 0;
  private steps = 0;
  private readonly seen: Int32Array;
  private readonly queue: Int32Array;
  private readonly via: Int32Array;
  private readonly distance: Int32Array;
  private readonly choiceSeen: Int32Array;
  private readonly choiceGone: Int32Array;

  /** @param links as `followedLinks` gives them; of several between the same two the one that carries most counts */
  constructor(components: readonly Component[], links: readonly Link[]) {
    this.ids = components.map(({ id }) => id);
    this.number = new Map(this.ids.map((id, index) => [id, index]));
    this.watching = components.map(({ duty }) => duty === 'observer');
    const { edges, sizes } = edgesOf(components, links);
    this.edges = edges;
    this.choice = Int32Array.from(edges, ({ carried, choice }) => (carried === 'breaks' ? choice : -1));
    this.choiceSize = Int32Array.from(sizes);
    const members = sizes.map((): number[] => []);
    for (const [index, { choice }] of edges.entries()) members[choice]?.push(index);
    this.members = members;
    this.origin = Int32Array.from(edges, ({ link }) => this.number.get(link.from) ?? -1);
    this.target = Int32Array.from(edges, ({ link }) => this.number.get(link.to) ?? -1);
    const size = components.length;
    this.first = new Int32Array(size + 1);
    for (const to of this.target) this.first[to + 1] = (this.first[to + 1] ?? 0) + 1;
    for (let index = 0; index < size; index++)
      this.first[index + 1] = (this.first[index + 1] ?? 0) + (this.first[index] ?? 0);
    const next = this.first.slice();
    this.inbound = new Int32Array(edges.length);
    for (const [index, to] of this.target.entries()) {
      const at = next[to] ?? 0;
      this.inbound[at] = index;
      next[to] = at + 1;
    }
    this.seen = new Int32Array(size);
    this.queue = new Int32Array(size);
    this.via = new Int32Array(size);
    this.distance = new Int32Array(size);
    this.choiceSeen = new Int32Array(sizes.length);
    this.choiceGone = new Int32Array(sizes.length);
  }

  /** True when a system is too large to follow all its failures; answers after that are lower bounds. */
  get exhausted(): boolean {
    return this.steps > MAX_STEPS;
  }

  /**
   * Follows a failure.
   * @param gone ids of what fails
   * @param cut links over which nothing comes any more, although both ends run
   */
  spread(gone: Iterable<string>, cut: readonly Link[] = []): Spread {
    // One walk follows each link once at most: the limit is for those who ask about all components.
    this.steps = 0;
    const severed = new Set(cut);
    const cuts = cut.length === 0 ? [] : this.edges.flatMap(({ link }, index) => (severed.has(link) ? [index] : []));
    const length = this.walk([...gone], cuts);
    const down = new Map<string, Arrival>();
    const lacking = new Map<string, Lack[]>();
    for (const here of this.queue.subarray(0, length)) {
      const link = this.edges[this.via[here] ?? -1]?.link;
      down.set(this.ids[here] ?? '', { via: link, distance: this.distance[here] ?? 0 });
    }
    for (const edge of cuts) this.lack(edge, lacking);
    for (const here of this.queue.subarray(0, length)) {
      for (let at = this.first[here] ?? 0; at < (this.first[here + 1] ?? 0); at++)
        this.lack(this.inbound[at] ?? 0, lacking);
    }
    return { down, lacking };
  }

  /** Ids of what is down once some components are, nearest first; these lead. */
  downWith(gone: readonly string[]): readonly string[] {
    return [...this.queue.subarray(0, this.walk(gone, []))].map((place) => this.ids[place] ?? '');
  }

  /** What stops with some components, for the ranking of all of them. */
  extentOf(gone: readonly string[]): Extent {
    const down = this.queue.subarray(0, this.walk(gone, []));
    return { down, noticed: down.some((here) => this.isNoticed(here)) };
  }

  /** Whether somebody but what watches goes on without it. */
  private isNoticed(here: number): boolean {
    const end = this.first[here + 1] ?? 0;
    for (let at = this.first[here] ?? 0; at < end; at++) {
      const origin = this.origin[this.inbound[at] ?? 0] ?? 0;
      if (this.seen[origin] !== this.stamp && this.watching[origin] !== true) return true;
    }
    return false;
  }

  /** Breadth-first against the links. @returns how many are down; they stand in `queue` */
  private walk(gone: readonly string[], cuts: readonly number[]): number {
    this.stamp++;
    let length = 0;
    for (const id of gone) {
      const here = this.number.get(id);
      if (here === undefined || this.seen[here] === this.stamp) continue;
      length = this.reach(here, -1, 0, length);
    }
    for (const edge of cuts) length = this.follow(edge, 0, length);
    for (let place = 0; place < length && this.steps <= MAX_STEPS; place++) {
      const here = this.queue[place] ?? 0;
      const distance = this.distance[here] ?? 0;
      const end = this.first[here + 1] ?? 0;
      for (let at = this.first[here] ?? 0; at < end; at++)
        length = this.follow(this.inbound[at] ?? 0, distance, length);
    }
    return length;
  }

  /** Follows one link whose far end is gone. @returns how many are down then */
  private follow(edge: number, distance: number, length: number): number {
    this.steps++;
    const choice = this.choice[edge] ?? -1;
    const origin = this.origin[edge] ?? 0;
    if (choice < 0 || this.seen[origin] === this.stamp) return length;
    if (this.choiceSize[choice] === 1) return this.reach(origin, edge, distance + 1, length);
    if (this.choiceSeen[choice] !== this.stamp) {
      this.choiceSeen[choice] = this.stamp;
      this.choiceGone[choice] = 0;
    }
    const left = (this.choiceGone[choice] ?? 0) + 1;
    this.choiceGone[choice] = left;
    if (left < (this.choiceSize[choice] ?? 0)) return length;
    return this.reach(origin, edge, distance + 1, length);
  }

  private reach(here: number, edge: number, distance: number, length: number): number {
    this.seen[here] = this.stamp;
    this.via[here] = edge;
    this.distance[here] = distance;
    this.queue[length] = here;
    return length + 1;
  }

  /** Notes what the origin of a link lacks, unless it is down itself. */
  private lack(edge: number, lacking: Map<string, Lack[]>): void {
    const known = this.edges[edge];
    const origin = this.origin[edge] ?? 0;
    if (known === undefined || this.seen[origin] === this.stamp) return;
    const { link, carried } = known;
    const instead = carried === 'breaks' ? this.insteadOf(edge) : [];
    const list = lacking.get(link.from) ?? [];
    if (list.length === 0) lacking.set(link.from, list);
    list.push({ link, carried: carried === 'waits' ? 'waits' : 'degrades', instead });
  }

  /** The members of a choice that are still there. */
  private insteadOf(edge: number): readonly string[] {
    const others = this.members[this.edges[edge]?.choice ?? -1] ?? [];
    return others.flatMap((other) => {
      if (other === edge || this.seen[this.target[other] ?? 0] === this.stamp) return [];
      return this.edges[other]?.link.to ?? [];
    });
  }
}

const strength: Readonly<Record<Carried, number>> = { breaks: 2, degrades: 1, waits: 0 };

/** The links that carry something, the strongest between each two, with the choices they are part of. */
function edgesOf(
  components: readonly Component[],
  links: readonly Link[],
): { readonly edges: readonly Edge[]; readonly sizes: readonly number[] } {
  const byId = new Map(components.map((component) => [component.id, component]));
  const strongest = new Map<string, { readonly link: Link; readonly carried: Carried }>();
  for (const link of links) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const carried = carriedBy(link, from, to);
    const key = `${link.from}\n${link.to}`;
    const known = strongest.get(key);
    if (carried !== undefined && (known === undefined || strength[carried] > strength[known.carried]))
      strongest.set(key, { link, carried });
  }
  const twins = twinNumbers(components);
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  const edges = [...strongest.values()].map(({ link, carried }): Edge => {
    const group = link.anyOf ?? twins.get(link.to);
    const key = `${link.from}\n${group ?? `to ${link.to}`}`;
    const choice = numbers.get(key) ?? sizes.length;
    numbers.set(key, choice);
    if (carried === 'breaks') sizes[choice] = (sizes[choice] ?? 0) + 1;
    else sizes[choice] ??= 0;
    return { link, carried, choice };
  });
  return { edges, sizes };
}

/** A word for the group of twins each of them belongs to, the first where there are several. */
function twinNumbers(components: readonly Component[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [index, group] of twinGroups(components).entries())
    for (const { id } of group) if (!words.has(id)) words.set(id, `twins ${index}`);
  return words;
}
