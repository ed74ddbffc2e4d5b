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
  const silenced = new Set<Finding>();
  const lostTo = new Map<Finding, Finding[]>();
  for (const finding of findings) {
    for (const list of lists.get(finding.rule) ?? []) {
      const best = winner.get(`${list} ${finding.component ?? ''}`);
      if (best === undefined || best.rule === finding.rule || silenced.has(finding)) continue;
      silenced.add(finding);
      lostTo.set(best, [...(lostTo.get(best) ?? []), finding]);
    }
  }
  const spoken = findings
    .filter((finding) => !silenced.has(finding))
    .map((finding) => withRelated(finding, lostTo.get(finding) ?? []));
  return { spoken, silenced: [...silenced] };
}

function withRelated(finding: Finding, lost: readonly Finding[]): Finding {
  if (lost.length === 0) return finding;
  return { ...finding, related: [...finding.related, ...lost.map(({ at, message }) => ({ at, message }))] };
}

function rank(list: number, finding: Finding): number {
  return causes[list]?.indexOf(finding.rule) ?? -1;
}
