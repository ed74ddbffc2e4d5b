import type { StateItem } from '../model/evidence';
import type { Component } from '../model/system';
import { listed } from './words';

/** What a component keeps, each thing once: "sessions and files"; "its state" where nobody says what. */
export function holdsOf({ verdict }: Pick<Component, 'verdict'>): string {
  return holdings(verdict.state);
}

/** The same for some of its items. */
export function holdings(items: readonly StateItem[]): string {
  const holds = [...new Set(items.map(({ holds }) => holds))];
  return holds.length === 0 ? 'its state' : listed(holds, 3);
}

/** What happens to what it keeps when an instance is replaced: the worst of its items decides. */
export function fateOf({ verdict }: Component): 'lost' | 'kept' | 'unknown' {
  if (verdict.state.some(({ lost }) => lost === true)) return 'lost';
  return verdict.state.every(({ lost }) => lost === false) ? 'kept' : 'unknown';
}
