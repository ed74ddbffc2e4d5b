import type { Config } from '../core/config';
import { reviewSystem, type SystemReview } from '../core/review';
import type { Group } from '../core/readers/reader';

interface Entry {
  readonly group: Group;
  readonly config: Config;
  readonly today: string;
  readonly review: SystemReview;
}

/** Reviews by system, kept as long as no member, no setting and no date changes. */
export class Reviews {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly onError: ((what: string, error: unknown) => void) | undefined) {}

  /** The review of a group; the same object while nothing it depends on has changed. */
  of(group: Group, config: Config, today: string): SystemReview {
    const id = `${group.kind} ${group.id}`;
    const known = this.entries.get(id);
    if (known !== undefined && known.config === config && known.today === today && sameGroup(known.group, group))
      return known.review;
    const { onError } = this;
    const review = reviewSystem(group, {
      config,
      today,
      ...(onError && { onError: (rule, error) => onError(`rule ${rule}`, error) }),
    });
    this.entries.set(id, { group, config, today, review });
    return review;
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
  }
}

function sameGroup(a: Group, b: Group): boolean {
  return (
    a.partial === b.partial &&
    a.files.length === b.files.length &&
    a.files.every((file, index) => file === b.files[index]) &&
    sameMap(a.helpers, b.helpers) &&
    sameMap(a.variables, b.variables) &&
    sameMap(a.texts ?? new Map(), b.texts ?? new Map())
  );
}

function sameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && b.get(key) === value);
}
