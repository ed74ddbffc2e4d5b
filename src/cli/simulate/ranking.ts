import type { System } from '../../core/model/system';
import { effectWords, type Ranked } from '../../core/scenario';

/** The head of the table of all components. */
export const rankingHead: readonly string[] = [
  'COMPONENT',
  'IF IT IS LOST',
  'SINGLE POINT OF FAILURE',
  'STOP WITH IT',
  'ENTRY POINTS LOST',
  'STATE AT RISK',
];

/** One row of that table. */
export function rankingRow(
  { component, effect, single, blast, lostEntries, stateAtRisk, counted }: Ranked,
  { availability }: System,
): readonly string[] {
  const least = counted ? '' : ' or more';
  return [
    component,
    effectWords[effect],
    single ? 'yes' : '-',
    blast === 0 ? '-' : `${blast}${least}`,
    availability.assumedEntries ? '?' : lostEntries === 0 ? '-' : `${lostEntries}${least}`,
    [...new Set(stateAtRisk.map(({ holds }) => holds))].join(', ') || '-',
  ];
}

/** What a reader of the table has to know. */
export function rankingNotes(ranking: readonly Ranked[], { availability }: System): readonly string[] {
  return [
    ...(availability.assumedEntries ? ['No entry point is named, so which users are cut off is not known.'] : []),
    ...(ranking.every(({ counted }) => counted) ? [] : ['The system is too large to follow every failure to its end.']),
  ];
}
