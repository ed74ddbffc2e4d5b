import type { Technology } from './technology';

/** True for technologies other components keep their data in. */
export function isStore(technology: Technology | undefined): boolean {
  return (
    technology !== undefined &&
    ['database', 'cache', 'broker', 'search', 'object-store', 'file-server', 'time-series', 'consensus'].includes(
      technology.role,
    )
  );
}
