import { compareSpans, touches } from '../../model/span';
import type { SystemReview } from '../../review';
import type { Place } from '../types';
import { composeNames } from './compose';
import { nativeNames } from './native';
import type { Occurrence } from './occurrence';
import { settingNames } from './settings';

/**
 * All places where the system's components are named, sorted, each once. Kubernetes names are matched by selectors, not
 * by references, so there are none.
 */
export function occurrences(review: SystemReview): readonly Occurrence[] {
  const kind = review.system.kind;
  if (kind === 'kubernetes') return [];
  const read = kind === 'native' ? nativeNames : composeNames;
  const found = review.group.files.flatMap((file) => [...read(file)]);
  if (kind === 'compose') found.push(...settingNames(review));
  const sorted = found.sort((a, b) => compareSpans(a.at, b.at));
  // A subtree shared by an anchor is read once per use; a `depends_on` is a link and a name.
  return sorted.filter((one, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.at.file !== one.at.file || before.at.start !== one.at.start;
  });
}

/** The occurrence at a place. */
export function occurrenceAt(place: Place): Occurrence | undefined {
  return occurrences(place.review).find(({ at }) => at.file === place.file && touches(at, place.offset));
}
