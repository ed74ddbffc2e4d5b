import type { LayoutAnswer, LayoutRequest } from './messages';

/** A thread that lays out, in whatever way the host starts one. */
export interface Thread {
  post(request: LayoutRequest): void;
  terminate(): void;
}

/** Who hears from a thread. */
export interface Listener {
  answered(answer: LayoutAnswer): void;
  failed(error: Error): void;
}

/** Starts a thread. */
export type StartThread = (listener: Listener) => Thread | Promise<Thread>;

/** A layout nobody waits for any more: a newer one was asked for, or it was called off. */
export class LayoutCancelled extends Error {
  constructor() {
    super('a newer layout was asked for');
  }
}

interface Job {
  readonly id: number;
  readonly resolve: (svg: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Layout on a thread of its own. Graphviz cannot be interrupted, so a newer request ends the thread that still works on the
 * older one; an idle thread is kept for the next request.
 */
export class LayoutWorker {
  private thread: Promise<Thread> | undefined;
  private job: Job | undefined;
  private requests = 0;
  /** Counts threads, so that what an ended one still says is not heard. */
  private threads = 0;

  constructor(private readonly start: StartThread) {}

  /** The SVG of a text in DOT. Rejects with `LayoutCancelled` once a newer one is asked for. */
  layout(dot: string): Promise<string> {
    this.cancel();
    const id = ++this.requests;
    return new Promise((resolve, reject) => {
      this.job = { id, resolve, reject };
      this.thread ??= this.begin();
      this.thread.then(
        (thread) => {
          if (this.job?.id === id) thread.post({ id, dot });
        },
        // Told to whoever waits by the thread itself.
        () => undefined,
      );
    });
  }

  /** Calls off the layout that is under way, if any. */
  cancel(): void {
    const { job } = this;
    if (job === undefined) return;
    this.end();
    job.reject(new LayoutCancelled());
  }

  /** Calls everything off and lets go of the thread. */
  dispose(): void {
    this.cancel();
    this.end();
  }

  private async begin(): Promise<Thread> {
    const number = ++this.threads;
    const failed = (error: Error): void => {
      if (number === this.threads) this.fail(error);
    };
    try {
      return await this.start({ answered: (answer) => this.settle(answer), failed });
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  }

  private settle(answer: LayoutAnswer): void {
    const { job } = this;
    if (job?.id !== answer.id) return;
    this.job = undefined;
    if ('svg' in answer) job.resolve(answer.svg);
    else job.reject(new Error(answer.error));
  }

  /** A thread that died takes its job along. */
  private fail(error: Error): void {
    const { job } = this;
    this.end();
    job?.reject(error);
  }

  private end(): void {
    const { thread } = this;
    this.threads++;
    this.job = undefined;
    this.thread = undefined;
    thread?.then(
      (running) => running.terminate(),
      () => undefined,
    );
  }
}
