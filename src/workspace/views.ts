import type { Finding } from '../core/finding';
import { sameSpan } from '../core/model/span';
import type { SystemReview } from '../core/review';
import { withDeployer } from './deployedBy';
import type { FilePort } from './port';

/**
 * The findings of each system, where several may read the same file: an acceptance that one of them needs is not
 * unused, and what depends on how a base is deployed says which kustomization it is.
 */
export function settled(reviews: readonly SystemReview[], port: FilePort): readonly (readonly Finding[])[] {
  return reviews.map(({ findings, group }) => {
    const kept = findings.filter(
      (finding) => finding.rule !== 'decision-unused' || reviews.every((other) => !needs(other, finding)),
    );
    return withDeployer(kept, group, port);
  });
}

/** Whether a system reads the file of an acceptance and does not call it unused. */
function needs({ group, findings }: SystemReview, { at, rule }: Finding): boolean {
  if (!group.files.some(({ file }) => file === at.file)) return false;
  return !findings.some((other) => other.rule === rule && sameSpan(other.at, at));
}
