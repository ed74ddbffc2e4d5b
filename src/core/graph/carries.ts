import type { Link } from '../model/link';
import type { Component } from '../model/system';

/**
 * What reaches a component when what a link of it leads to is gone. `breaks`: it cannot answer or work. `degrades`: it
 * answers with less. `waits`: what it hands over stays undone for a while.
 */
export type Carried = 'breaks' | 'degrades' | 'waits';

/**
 * What a link carries; undefined where nobody notices. Only what serves requests is waited for: a `depends_on` to a worker
 * orders the start, and nobody misses the monitoring while answering.
 */
export function carriedBy({ required, mode }: Link, from: Component, to: Component): Carried | undefined {
  if (from.off || to.off) return undefined;
  // What watches or administers another one has nothing to show of it, and runs on.
  if (from.duty === 'observer') return 'degrades';
  if (to.duty === 'observer') return undefined;
  if (mode === 'async' || (from.duty === 'request' && to.duty === 'background')) return 'waits';
  return required ? 'breaks' : 'degrades';
}
