import type { World } from '../core/answers';
import { createWorkspace } from '../workspace/create';
import { createNodePort } from '../workspace/nodePort';
import { confined } from './confined';

/** What a server on a terminal looks at. */
export interface Place {
  /** Absolute path of the working directory: nothing outside is read. */
  readonly cwd: string;
  /** ISO date (UTC) of each review. */
  readonly today: () => string;
  /** What went wrong inside, for the log. */
  readonly log: (message: string) => void;
}

/** The files below the working directory as they are now; made anew for each question, since files change meanwhile. */
export async function openWorld({ cwd, today, log }: Place, signal: AbortSignal): Promise<World> {
  const port = confined(createNodePort(cwd), cwd);
  const workspace = createWorkspace(port, {
    today,
    roots: ['.'],
    onError: (what, error) => log(`${what} failed: ${error instanceof Error ? error.message : String(error)}`),
  });
  const keys = await port.find('.', []);
  return {
    files: keys.map((key) => ({ key, path: port.path(key), whole: port.place?.(key) ?? key })),
    review: (asked, together) => workspace.reviewAll(asked, { together, signal }),
  };
}
