import type { Running } from '../running';

/** Shows the log. */
export function showLog({ log }: Running): Promise<void> {
  log.show(true);
  return Promise.resolve();
}
