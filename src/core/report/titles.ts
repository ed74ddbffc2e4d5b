import { systemTitle } from '../query/title';
import type { SystemReview } from '../review';
import { commonFolder, within } from './paths';

/** What the systems of one report are called, in their order: those of one name are told apart by their first files. */
export function titlesOf(reviews: readonly SystemReview[], path: (file: string) => string): readonly string[] {
  const names = reviews.map(({ group }) => systemTitle(group));
  const firsts = reviews.map(({ system }) => path(system.files[0] ?? system.id));
  return names.map((name, index) => {
    const alike = firsts.filter((_, other) => names[other] === name);
    return alike.length === 1 ? name : `${name} (${within(commonFolder(alike), firsts[index] ?? '')})`;
  });
}
