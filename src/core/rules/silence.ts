import type { Finding } from '../finding';
import { sameSpan } from '../model/span';
import { causes, oneLine } from './causes';

/** Findings that speak, and those a more specific one of the same cause and component silenced. */
export interface Silenced {
  readonly spoken: readonly Finding[];
  readonly silenced: readonly Finding[];
}

/**
 * Applies "one cause, one finding": the losers' other places become related information of the winner. Causes are taken in
 * their order, and what an earlier one silenced has no say in a later one.
 */
export function silence(findings: readonly Finding[]): Silenced {
  const silenced = new Set<Finding>();
  const lostTo = new Map<Finding, Finding[]>();
  for (const list of [...causes, ...oneLine]) {
    const speaking = findings.filter(
      (finding) => finding.component !== undefined && list.includes(finding.rule) && !silenced.has(finding),
    );
    const winners = winnersOf(list, speaking);
    for (const finding of speaking) {
      const best = winners.get(finding.component);
      if (best === undefined || best.rule === finding.rule) continue;
      silenced.add(finding);
      lostTo.set(best, [...(lostTo.get(best) ?? []), finding]);
    }
  }
  const spoken = findings
    .filter((finding) => !silenced.has(finding))
    .map((finding) => withRelated(finding, lostTo.get(finding) ?? []));
  return { spoken, silenced: [...silenced] };
}

/** Per component the first finding of the rule that stands first in the list. */
function winnersOf(list: readonly string[], findings: readonly Finding[]): ReadonlyMap<string | undefined, Finding> {
  const winners = new Map<string | undefined, Finding>();
  for (const finding of findings) {
    const best = winners.get(finding.component);
    if (best === undefined || list.indexOf(finding.rule) < list.indexOf(best.rule))
      winners.set(finding.component, finding);
  }
  return winners;
}

function withRelated(finding: Finding, lost: readonly Finding[]): Finding {
  if (lost.length === 0) return finding;
  const related = [...finding.related];
  for (const { at, rule } of lost) {
    const said = sameSpan(at, finding.at) || related.some((place) => sameSpan(place.at, at));
    // Only the place: on its own terms a loser's sentence may contradict the winner's.
    if (!said) related.push({ at, message: `\`${rule}\` marks this place for the same cause.` });
  }
  return related.length === finding.related.length ? finding : { ...finding, related };
}
