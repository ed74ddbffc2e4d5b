import type { FormatId } from '../model/component';
import type { SystemReview } from '../review';
import { textAt } from '../yaml/located';

/** What people call the system: the name its first file gives it, else the folder or file it stands in. */
export function titleOf({ system, group }: SystemReview): string {
  const named = group.files[0]?.documents.map(({ root }) => textAt(root, 'name')?.trim()).find(Boolean);
  if (system.kind !== 'kubernetes' && named !== undefined) return named;
  return placeName(group.place ?? system.id, system.kind) ?? system.id;
}

/** A Compose project is called after the folder of its file, a set of manifests after its folder. */
function placeName(place: string, kind: FormatId): string | undefined {
  const segments = place.split(/[\\/]/).filter((segment) => segment !== '' && segment !== '.');
  if (kind === 'native') return segments.at(-1)?.replace(/(?:\.arch)?\.ya?ml$/, '');
  return kind === 'compose' ? (segments.at(-2) ?? segments.at(-1)) : segments.at(-1);
}
