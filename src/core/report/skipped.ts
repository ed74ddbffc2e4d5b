import { groupsBy } from '../grouping';
import { code } from '../query/markdown';
import type { Section } from './model';
import { capital, counted, listed, pick } from './words';

/** A file that was left alone, and why in a short phrase. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** Files that are not in the report although somebody may look for them there; none when there are none. */
export function skippedSection(skipped: readonly SkippedFile[], path: (file: string) => string): readonly Section[] {
  if (skipped.length === 0) return [];
  const items = groupsBy(skipped, ({ reason }) => reason).map((group) => {
    const names = listed(
      group.map(({ file }) => code(path(file))),
      6,
    );
    return `${capital(counted(group.length, 'file'))} ${pick(group.length, 'was', 'were')} left out (${group[0]?.reason ?? ''}): ${names}.`;
  });
  return [{ anchor: 'skipped', title: 'Files left out', blocks: [{ kind: 'list', items }], sections: [] }];
}
