import { get } from '../yaml/located';
import type { Group } from '../readers/reader';

/** What a system is called: the `name` its file gives it, else its folder, else its file. */
export function titleOf(group: Group): string {
  const { id, kind, place } = group;
  const given = givenName(group);
  if (given !== undefined) return given;
  const steps = (place ?? id).split(/[/\\]/).filter((step) => step !== '' && step !== '.');
  const last = steps.at(-1) ?? id;
  return kind === 'compose' ? (steps.at(-2) ?? last) : last;
}

/** The name that a system's first file gives it; Kubernetes has none. */
export function givenName({ kind, files }: Group): string | undefined {
  const root = files[0]?.documents[0]?.root;
  const name = kind === 'kubernetes' || root === undefined ? undefined : get(root, 'name');
  return name?.type === 'scalar' && name.text.trim() !== '' ? name.text : undefined;
}
