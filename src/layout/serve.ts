import { createLayout, type Layout } from './layout';
import type { LayoutAnswer, LayoutRequest } from './messages';

/** The thread's side of a channel: what a Node `parentPort` and a web worker's `self` have in common. */
export interface Channel {
  readonly post: (answer: LayoutAnswer) => void;
  readonly listen: (listener: (request: LayoutRequest) => void) => void;
}

/** Answers requests for layout, one after the other. */
export function serve({ post, listen }: Channel): void {
  let starting: Promise<Layout> | undefined;
  const answer = async ({ id, dot }: LayoutRequest): Promise<LayoutAnswer> => {
    try {
      return { id, svg: (await (starting ??= createLayout()))(dot) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
  listen((request) => void answer(request).then(post));
}
