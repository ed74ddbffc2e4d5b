import type { Technology } from '../knowledge/technology';
import type { Mount } from '../model/storage';
import { outlives, purposeOf } from './mounts';
import { contains } from './standing';
import type { Subject } from './subject';

/** A technology that need not keep anything, with a lasting mount where it would. */
export function keepsFolder({ mounts }: Subject, entry: Technology): boolean {
  const paths = entry.keeps?.where === 'disk' ? entry.keeps.paths : [];
  return mounts.some((mount) => outlives(mount) && !mount.readOnly && paths.some((path) => holds(mount, path)));
}

/** A whole log folder (`/var/log`) is given to be read: it holds what a collector keeps only where that is mounted itself. */
function holds(mount: Mount, path: string): boolean {
  return contains(mount.path, path) && (purposeOf(mount) !== 'logs' || contains(path, mount.path));
}
