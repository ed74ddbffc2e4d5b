import type { Running } from '../running';

/** Shows the notes as well, or hides them again, in this window. */
export async function switchShow(running: Running): Promise<void> {
  await running.override({ show: running.settings().show === 'warning' ? 'all' : 'warning' });
}
