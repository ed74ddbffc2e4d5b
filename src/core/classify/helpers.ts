import { append } from '../grouping';
import { isStore } from '../knowledge/store';
import type { Technology } from '../knowledge/technology';
import type { ComponentFacts } from '../model/component';
import type { Link } from '../model/link';
import { programOf } from '../model/program';
import type { Mount } from '../model/storage';
import type { Duty } from '../model/system';
import type { Text } from '../model/text';
import { outlives, purposeOf } from './mounts';

/** A component with its duty, before its class is known. */
interface Dutiful {
  readonly facts: ComponentFacts;
  readonly duty: Duty;
  readonly mounts: readonly Mount[];
  /** Its command line; empty where it runs what the image usually does. */
  readonly words: readonly Text[];
  readonly technology: { readonly technology: Technology } | undefined;
}

/**
 * Components that run the program of a serving one and write to no lasting folder but its: a worker, a scheduler or a
 * nightly run of the same application, or another command of the image beside its usual one. What they write is the
 * serving one's state (LABELLING, class).
 * @param links which tell whether the usual one is called at all
 * @returns the serving component by the helper's id
 */
export function helpersOf(components: readonly Dutiful[], links: readonly Link[]): ReadonlyMap<string, ComponentFacts> {
  const called = new Set(links.map(({ to }) => to));
  const folders = new Map(components.map((component) => [component, lastingFolders(component)]));
  const serving = servingBy(components, folders);
  return new Map(
    components.flatMap((component) => {
      const own = folders.get(component) ?? [];
      if (component.duty !== 'background' && !isBeside(component, own)) return [];
      const helped = serving.get(`${keyOf(component) ?? ''}\n${own[0] ?? ''}`)?.find((candidate) => {
        if (candidate === component) return false;
        const usual = candidate.words.length === 0 && called.has(candidate.facts.id);
        if (component.duty !== 'background' && !usual) return false;
        const known = new Set(folders.get(candidate));
        return own.every((folder) => known.has(folder));
      });
      return helped === undefined ? [] : [[component.facts.id, helped.facts] as const];
    }),
  );
}

/** What serves by its own command from a lasting folder. Members of a store share a program, too, and keep their own. */
function isBeside({ duty, words, technology }: Dutiful, own: readonly string[]): boolean {
  return duty === 'request' && words.length > 0 && own.length > 0 && !isStore(technology?.technology);
}

/** Serving components by program, and by program and each folder, so that no helper looks through all of them. */
function servingBy(
  components: readonly Dutiful[],
  folders: ReadonlyMap<Dutiful, readonly string[]>,
): ReadonlyMap<string, readonly Dutiful[]> {
  const found = new Map<string, Dutiful[]>();
  for (const component of components) {
    const program = keyOf(component);
    if (program === undefined || component.duty !== 'request') continue;
    for (const folder of ['', ...new Set(folders.get(component))]) {
      const key = `${program}\n${folder}`;
      append(found, key, component);
    }
  }
  return found;
}

/** The program with its namespace: volumes and claims mean something within theirs only. */
function keyOf({ facts }: Dutiful): string | undefined {
  const program = programOf(facts);
  const parts = facts.id.split('/');
  return program && `${parts.length === 3 ? (parts[1] ?? '') : ''}\n${program}`;
}

/** What stands behind the folders in which something is kept; a claim of each instance's own is shared with nobody. */
function lastingFolders({ facts, mounts }: Dutiful): readonly string[] {
  return mounts
    .filter((mount) => outlives(mount) && !mount.readOnly && ['data', 'unclear'].includes(purposeOf(mount)))
    .map(({ volume, source }) => (volume === 'template' ? `${facts.id} ${source ?? ''}` : `${volume} ${source ?? ''}`));
}
