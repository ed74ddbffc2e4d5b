import type { FormatId } from '../model/component';
import type { Group } from '../readers/reader';
import { textAt } from '../yaml/located';

/** What people call a system: the name its first file gives it, else the folder or file it stands in. */
export function systemTitle(group: Group): string {
  return givenName(group) ?? placeName(group.place ?? group.id, group.kind) ?? group.id;
}

/** The name that a system's first file gives it; Kubernetes has none. */
export function givenName({ kind, files }: Group): string | undefined {
  if (kind === 'kubernetes') return undefined;
  return files[0]?.documents.map(({ root }) => textAt(root, 'name')?.trim()).find(Boolean);
}

/** A Compose project is called after the folder of its file, a set of manifests after its folder. */
function placeName(place: string, kind: FormatId): string | undefined {
  const segments = place.split(/[\\/]/).filter((segment) => segment !== '' && segment !== '.');
  if (kind === 'native') return segments.at(-1)?.replace(/(?:\.arch)?\.ya?ml$/, '');
  return kind === 'compose' ? (segments.at(-2) ?? segments.at(-1)) : segments.at(-1);
}
