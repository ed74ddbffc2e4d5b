import type { Finding } from '../core/finding';
import { compareSpans, sameSpan } from '../core/model/span';

/**
 * Findings of several systems about the same files, each said once. What one system's view of a shared file finds and
 * another accepts stays unaccepted: an acceptance holds for its own system.
 */
export function mergeFindings(lists: readonly (readonly Finding[])[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of lists.flat()) {
    const { at, rule, message } = finding;
    const identity = JSON.stringify([at.file, at.start, at.end, rule, message]);
    const known = merged.get(identity);
    const first = known === undefined || (known.accepted !== undefined && finding.accepted === undefined);
    merged.set(identity, joined(first ? finding : known, first ? known : finding));
  }
  return [...merged.values()].sort(compareFindings);
}

/** The finding with the places that the other one names and it does not. */
function joined(finding: Finding, other: Finding | undefined): Finding {
  const more = (other?.related ?? []).filter(
    ({ at, message }) => !finding.related.some((each) => each.message === message && sameSpan(each.at, at)),
  );
  return more.length === 0 ? finding : { ...finding, related: [...finding.related, ...more] };
}

/** By place, then rule, then message. */
export function compareFindings(a: Finding, b: Finding): number {
  return compareSpans(a.at, b.at) || order(a.rule, b.rule) || order(a.message, b.message);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
