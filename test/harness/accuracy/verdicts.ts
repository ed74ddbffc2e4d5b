import { reportedComponents } from '../../../src/cli/counts';
import { asksForAffinity } from '../../../src/core/normalised';
import type { WorkspaceReview } from '../../../src/workspace/workspace';

/** Our word for each column, and the evidence behind it. */
export interface Answer {
  readonly class: string;
  readonly affinity: string;
  readonly volatile: string;
  readonly spof: string;
  readonly evidence: readonly string[];
}

/** Our answers by file and component; a component is found under its id and under `Kind/name`. */
export function answers(review: WorkspaceReview): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  for (const reviewed of review.systems) {
    const { system } = reviewed;
    for (const component of reportedComponents(reviewed)) {
      const { verdict, at, id, kind, name } = component;
      const answer: Answer = {
        class: verdict.class,
        affinity: yes(asksForAffinity(component)),
        volatile: verdict.class === 'stateless' ? 'na' : verdict.volatile === null ? 'unknown' : yes(verdict.volatile),
        spof: yes(system.availability.of.get(id)?.spof ?? false),
        evidence: verdict.evidence
          .slice(0, 3)
          .map(({ signal, towards, weight, says }) => `${signal} ${towards} ${weight}: ${says}`),
      };
      for (const word of [id, `${kind}/${name}`])
        if (!found.has(`${at.file}\t${word}`)) found.set(`${at.file}\t${word}`, answer);
    }
  }
  return found;
}

function yes(value: boolean): string {
  return value ? 'yes' : 'no';
}
