import type { SystemReview } from '../review';
import { textAt } from '../yaml/located';

/** What people call the system: the name its first file gives it, else where it stands. */
export function titleOf({ system, group }: SystemReview): string {
  if (system.kind === 'kubernetes') return system.id;
  const named = group.files[0]?.documents.map(({ root }) => textAt(root, 'name')?.trim()).find(Boolean);
  return named ?? system.id;
}
