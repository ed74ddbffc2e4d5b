import { LayoutCancelled, LayoutWorker, type StartThread } from '../layout/layoutWorker';

/** How many systems' newest pictures are kept, for panels that are shown again. */
const kept = 8;

interface Drawn {
  readonly dot: string;
  readonly svg: Promise<string>;
}

/**
 * Lays out the pictures of systems, on a thread of its own, one at a time. What is asked for again unchanged is not laid out
 * again. A newer picture of the same system ends the layout of the older one, whose promise rejects with `LayoutCancelled`.
 */
export class Pictures {
  private readonly worker: LayoutWorker;
  private readonly newest = new Map<string, Drawn>();
  private busy: { readonly system: string; readonly done: Promise<unknown> } | undefined;

  constructor(start: StartThread) {
    this.worker = new LayoutWorker(start);
  }

  /** The SVG of a system's picture in DOT. */
  layOut(system: string, dot: string): Promise<string> {
    const known = this.newest.get(system);
    if (known?.dot === dot) return known.svg;
    const drawn: Drawn = { dot, svg: this.begin(system, dot) };
    // The newest is last, so that the oldest is given up first.
    this.newest.delete(system);
    this.newest.set(system, drawn);
    for (const old of [...this.newest.keys()].slice(0, -kept)) this.newest.delete(old);
    drawn.svg.catch(() => {
      if (this.newest.get(system) === drawn) this.newest.delete(system);
    });
    return drawn.svg;
  }

  private async begin(system: string, dot: string): Promise<string> {
    // Another system's layout is left to end; meanwhile a newer picture of this one may be asked for.
    while (this.busy && this.busy.system !== system) {
      await this.busy.done.catch(() => undefined);
      if (this.newest.get(system)?.dot !== dot) throw new LayoutCancelled();
    }
    const done = this.worker.layout(dot);
    const mine = { system, done };
    this.busy = mine;
    try {
      return await done;
    } finally {
      if (this.busy === mine) this.busy = undefined;
    }
  }
}
