import { get } from '../yaml/located';
import type { Group } from '../readers/reader';

/** What a system is called: the `name` its file gives it, else its folder, else its file. */
export function titleOf({ id, kind, place, files }: Group): string {
  const root = files[0]?.documents[0]?.root;
  const name = kind === 'kubernetes' || root === undefined ? undefined : get(root, 'name');
  if (name?.type === 'scalar' && name.text.trim() !== '') return name.text;
  const steps = (place ?? id).split(/[/\\]/).filter((step) => step !== '' && step !== '.');
  const last = steps.at(-1) ?? id;
  return kind === 'compose' ? (steps.at(-2) ?? last) : last;
}
