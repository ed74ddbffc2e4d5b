import type { Fix, RawFinding } from '../finding';
import type { ReviewOptions } from '../options';
import { cleanFix, each } from '../secrets';

/** What a finding offers, built when first asked for; a rule that throws while building offers nothing. */
export function lazyFixes(
  rule: string,
  offered: RawFinding['fixes'] = [],
  onError: ReviewOptions['onError'],
): () => readonly Fix[] {
  let built: readonly Fix[] | undefined;
  return () => (built ??= each(build(rule, offered, onError), cleanFix));
}

function build(
  rule: string,
  offered: NonNullable<RawFinding['fixes']>,
  onError: ReviewOptions['onError'],
): readonly Fix[] {
  if (typeof offered !== 'function') return offered;
  try {
    return offered();
  } catch (error) {
    onError?.(rule, error);
    return [];
  }
}
