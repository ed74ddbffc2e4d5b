import type { Evidence } from '../../model/evidence';
import type { Component } from '../../model/system';
import { cite } from '../../query/markdown';
import type { Subject } from '../subject';
import { listed, open } from '../words';

/** Places named for one piece of evidence. */
const MOST_PLACES = 3;

/**
 * The evidence of components that have the same, heaviest first: each sentence with its statements and the places it was
 * read from. What speaks against the class says so.
 */
export function evidenceLines(group: readonly Component[], subject: Subject): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  return first.verdict.evidence.map((evidence, index) => {
    const same = group.flatMap(({ verdict }) => verdict.evidence[index] ?? []);
    const against = evidence.towards === first.verdict.class ? '' : `For ${evidence.towards}: `;
    const places = [...new Set(same.map(({ at }) => subject.place(at)))];
    return `${against}${sentence(evidence)}, ${listed(places, MOST_PLACES)}.`;
  });
}

function sentence({ says, notes }: Evidence): string {
  return `${open(says)}${cite(notes)}`;
}
