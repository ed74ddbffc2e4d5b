import type { Link } from '../model/link';
import type { Needs } from './journeys';

/** Links looked at for one system in all; what real systems need is a small part of it. */
const MAX_STEPS = 1_000_000;

/** How the failure of one component travels against the links that requests wait for. Answers are kept. */
export class Failures {
  private readonly inbound = new Map<string, Link[]>();
  private readonly alternatives = new Map<string, string[]>();
  private readonly known = new Map<string, readonly string[]>();
  private steps = 0;

  constructor(needs: Needs) {
    for (const link of [...needs.values()].flat()) {
      push(this.inbound, link.to, link);
      if (link.anyOf !== undefined) push(this.alternatives, groupOf(link), link.to);
    }
  }

  /**
   * Components that stop working when one does, nearest first: those that need it, directly or through others; where
   * several are alternatives of each other (`anyOf`), only when the last of them is gone.
   */
  blastOf(failed: string): readonly string[] {
    const known = this.known.get(failed);
    if (known !== undefined) return known;
    const blast = this.spread(failed);
    this.known.set(failed, blast);
    return blast;
  }

  private spread(failed: string): readonly string[] {
    const down = new Set([failed]);
    // A set is walked in the order of its growth, what is added on the way included.
    for (const here of down) {
      for (const link of this.inbound.get(here) ?? []) {
        if (++this.steps > MAX_STEPS) break;
        if (!down.has(link.from) && this.breaks(link, down)) down.add(link.from);
      }
    }
    down.delete(failed);
    return [...down];
  }

  private breaks(link: Link, down: ReadonlySet<string>): boolean {
    if (link.anyOf === undefined) return true;
    const group = this.alternatives.get(groupOf(link)) ?? [];
    this.steps += group.length;
    return group.every((id) => down.has(id));
  }
}

function groupOf(link: Link): string {
  return `${link.from}\n${link.anyOf ?? ''}`;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
