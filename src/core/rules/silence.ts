import type { Finding } from '../finding';
import { sameSpan } from '../model/span';
import { causes } from './causes';

/** Findings that speak, and those a more specific one of the same cause and component silenced. */
export interface Silenced {
  readonly spoken: readonly Finding[];
  readonly silenced: readonly Finding[];
}

/** Applies "one cause, one finding": the losers' other places become related information of the winner. */
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
  const related = [...finding.related];
  for (const { at, rule } of lost) {
    const said = sameSpan(at, finding.at) || related.some((place) => sameSpan(place.at, at));
    // Only the place: on its own terms a loser's sentence may contradict the winner's.
    if (!said) related.push({ at, message: `\`${rule}\` marks this place for the same cause.` });
  }
  return { ...finding, related };
}

function rank(list: number, finding: Finding): number {
  return causes[list]?.indexOf(finding.rule) ?? -1;
}
