import type { Finding } from '../finding';
import { causes } from './causes';

/** Findings that speak, and those a more specific one of the same cause and component silenced. */
export interface Silenced {
  readonly spoken: readonly Finding[];
  readonly silenced: readonly Finding[];
}

/** Applies "one cause, one finding": the losers become related information of the winner. */
export function silence(findings: readonly Finding[]): Silenced {
  const lists = new Map<string, number[]>();
  causes.forEach((list, index) => list.forEach((rule) => lists.set(rule, [...(lists.get(rule) ?? []), index])));
  const winner = new Map<string, Finding>();
  for (const finding of findings) {
    for (const list of lists.get(finding.rule) ?? []) {
      const key = `${list} ${finding.component ?? ''}`;
      const best = winner.get(key);
      if (finding.component !== undefined && (best === undefined || rank(list, finding) < rank(list, best)))
        winner.set(key, finding);
    }
  }
  const losers = new Map<Finding, Finding>();
  for (const finding of findings) {
    for (const list of lists.get(finding.rule) ?? []) {
      const best = winner.get(`${list} ${finding.component ?? ''}`);
      if (best !== undefined && best.rule !== finding.rule && !losers.has(finding)) losers.set(finding, best);
    }
  }
  const spoken = findings
    .filter((finding) => !losers.has(finding))
    .map((finding) => {
      const lost = [...losers].filter(([, best]) => best === finding).map(([loser]) => loser);
      return lost.length === 0
        ? finding
        : {
            ...finding,
            related: [...finding.related, ...lost.map((loser) => ({ at: loser.at, message: loser.message }))],
          };
    });
  return { spoken, silenced: [...losers.keys()] };
}

function rank(list: number, finding: Finding): number {
  return causes[list]?.indexOf(finding.rule) ?? -1;
}
