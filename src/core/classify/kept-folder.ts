import type { Technology } from '../knowledge/technology';
import { outlives } from './mounts';
import { contains } from './standing';
import type { Subject } from './subject';

/** A technology that need not keep anything, with a lasting mount where it would. */
export function keepsFolder({ mounts }: Subject, entry: Technology): boolean {
  const paths = entry.keeps?.where === 'disk' ? entry.keeps.paths : [];
  return mounts.some((mount) => outlives(mount) && !mount.readOnly && paths.some((path) => contains(mount.path, path)));
}
