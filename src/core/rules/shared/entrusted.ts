import type { Related } from '../../finding';
import type { Component, Entrusted, System } from '../../model/system';
import { named, nameOf } from './words';

/** At most so many users are told; more of them make the same point. */
const MOST_TOLD = 3;

/** The users in a sentence: "`web`", "`web` and `api`". */
export function usersInWords(system: System, entrusted: readonly Entrusted[]): string {
  return named([...new Set(entrusted.map(({ by }) => calledBy(system, by)))]);
}

/** Where each user says that it keeps something here. */
export function usersOf(system: System, component: Component, entrusted: readonly Entrusted[]): readonly Related[] {
  return entrusted.slice(0, MOST_TOLD).map(({ by, what, says, at }) => ({
    at,
    message: `\`${calledBy(system, by)}\` keeps its ${what} in \`${nameOf(component)}\` (${says}).`,
  }));
}

function calledBy(system: System, id: string): string {
  const component = system.byId.get(id);
  return component === undefined ? id : nameOf(component);
}
