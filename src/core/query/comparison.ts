/** The rows of both tables of the notes, in their order. */
export type ComparisonId =
  | 'session-memory'
  | 'request-handling'
  | 'complexity'
  | 'scalability'
  | 'fault-tolerance'
  | 'use-cases'
  | 'resources'
  | 'short-scaling'
  | 'short-failures'
  | 'short-effort'
  | 'short-use'
  | 'example';

/** One row of the comparison of the two designs. */
export interface ComparisonRow {
  readonly id: ComparisonId;
  readonly aspect: string;
  readonly stateful: string;
  readonly stateless: string;
  /** The statements both cells paraphrase. */
  readonly notes: readonly string[];
  /** The aspect that it sums up or exemplifies; short tables show it there. */
  readonly belongsTo?: string;
}

/** The comparison of both designs, aspect by aspect, then in short: twelve rows. */
export const comparison: readonly ComparisonRow[] = [
  {
    id: 'session-memory',
    aspect: 'Session memory',
    stateful: 'keeps session and context data from one request to the next',
    stateless: 'remembers nothing of earlier requests',
    notes: ['N03', 'N04'],
  },
  {
    id: 'request-handling',
    aspect: 'Request handling',
    stateful: 'a request may build on what came before',
    stateless: 'each request stands alone',
    notes: ['N05', 'N06'],
  },
  {
    id: 'complexity',
    aspect: 'Complexity',
    stateful: 'more parts: somebody has to manage the state',
    stateless: 'fewer parts, simpler to reason about',
    notes: ['N07', 'N08'],
  },
  {
    id: 'scalability',
    aspect: 'Scalability',
    stateful: 'another instance needs the state shared or replicated',
    stateless: 'add or remove instances as load asks',
    notes: ['N09', 'N10'],
  },
  {
    id: 'fault-tolerance',
    aspect: 'Fault tolerance',
    stateful: 'a failing instance may take state with it',
    stateless: 'a failed instance is replaced and nobody notices',
    notes: ['N11', 'N12'],
  },
  {
    id: 'use-cases',
    aspect: 'Use cases',
    stateful: 'shopping carts, chat, online banking, transactions',
    stateless: 'REST interfaces, static content, distributed calculations',
    notes: ['N13', 'N14'],
  },
  {
    id: 'resources',
    aspect: 'Resources',
    stateful: 'can be tuned to one person’s experience',
    stateless: 'tuned to work in parallel',
    notes: ['N15', 'N16'],
  },
  {
    id: 'short-scaling',
    aspect: 'In short: scaling',
    stateful: 'a challenge',
    stateless: 'easy',
    notes: ['N43'],
    belongsTo: 'Scalability',
  },
  {
    id: 'short-failures',
    aspect: 'In short: failures',
    stateful: 'tolerates fewer',
    stateless: 'tolerates more',
    notes: ['N44'],
    belongsTo: 'Fault tolerance',
  },
  {
    id: 'short-effort',
    aspect: 'In short: effort',
    stateful: 'higher',
    stateless: 'lower',
    notes: ['N45'],
    belongsTo: 'Complexity',
  },
  {
    id: 'short-use',
    aspect: 'In short: made for',
    stateful: 'sessions and transactions',
    stateless: 'REST interfaces and static content',
    notes: ['N46'],
    belongsTo: 'Use cases',
  },
  {
    id: 'example',
    aspect: 'For example',
    stateful: 'a shopping cart, a chat application',
    stateless: 'a RESTful service, a content delivery network',
    notes: ['N47'],
    belongsTo: 'Use cases',
  },
];

/** The comparison as a Markdown table of nine lines: what sums up an aspect stands in its row. */
export function comparisonTable(): string {
  const rows = comparison.filter(({ belongsTo }) => belongsTo === undefined).map(joined);
  return ['| | Stateful | Stateless |', '|---|---|---|', ...rows].join('\n');
}

function joined(row: ComparisonRow): string {
  const all = [row, ...comparison.filter(({ belongsTo }) => belongsTo === row.aspect)];
  const cell = (side: 'stateful' | 'stateless'): string => all.map((one) => one[side]).join('; ');
  const notes = all.flatMap((one) => one.notes).join(', ');
  return `| ${row.aspect} (${notes}) | ${cell('stateful')} | ${cell('stateless')} |`;
}
