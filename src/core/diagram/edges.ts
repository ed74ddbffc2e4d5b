import { assumedLinks } from '../graph/assumed';
import { append } from '../grouping';
import type { Link } from '../model/link';
import type { System } from '../model/system';
import type { DiagramEdge } from './types';

/** Edges in the order of the links they were read from; what the review only assumes comes last. */
export function edgesOf({ components, links, byId }: System): readonly DiagramEdge[] {
  const pairs = new Map<string, Map<string, Link[]>>();
  for (const link of [...links, ...assumedLinks(components, links)]) {
    if (!byId.has(link.from) || !byId.has(link.to)) continue;
    const outgoing = pairs.get(link.from) ?? new Map<string, Link[]>();
    pairs.set(link.from, outgoing);
    append(outgoing, link.to, link);
  }
  const taken = new Set<string>();
  return [...pairs.values()].flatMap((outgoing) =>
    [...outgoing.values()].map((parallel) => join(parallel, (id) => unique(id, taken))),
  );
}

/** Links between the same two components as one edge: the strongest need decides how it looks. */
function join(links: readonly Link[], idOf: (wish: string) => string): DiagramEdge {
  const first = strongest(links);
  return {
    id: idOf(`${first.from}->${first.to}`),
    from: first.from,
    to: first.to,
    required: first.required,
    mode: first.mode,
    assumed: links.every(({ strength }) => strength === 'assumed'),
    alternative: links.every(({ anyOf }) => anyOf !== undefined),
    evidence: [...new Set(links.map(({ evidence }) => evidence))].join(', '),
    at: first.at,
  };
}

function strongest(links: readonly Link[]): Link {
  const weight = ({ required, mode }: Link): number => (required ? 2 : 0) + (mode === 'sync' ? 1 : 0);
  return links.reduce((best, link) => (weight(link) > weight(best) ? link : best));
}

/** Names may hold anything, arrows included. */
function unique(wish: string, taken: Set<string>): string {
  let id = wish;
  for (let count = 2; taken.has(id); count++) id = `${wish}#${count}`;
  taken.add(id);
  return id;
}
