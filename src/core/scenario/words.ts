import type { StateItem } from '../model/evidence';
import type { System } from '../model/system';
import { whereWords } from '../query/words';
import { named, nameOf } from '../rules/shared/words';
import type { Loss } from './loss';

/** A component's name between backticks. */
export function quoted(system: System, id: string): string {
  const component = system.byId.get(id);
  return `\`${component === undefined ? id : nameOf(component)}\``;
}

/** Names told in a sentence: enough to act on, few enough to read. */
const MOST_NAMES = 5;

/** "`a`", "`a` and `b`", "`a`, `b`, `c`, `d` and 4 more". */
export function quotedList(system: System, ids: readonly string[]): string {
  const names = ids.map((id) => {
    const component = system.byId.get(id);
    return component === undefined ? id : nameOf(component);
  });
  return named(names, MOST_NAMES);
}

/** "one of 3 instances", "2 of at least 3 instances", "one instance" where the number is not known. */
export function part({ component, lost, left }: Loss): string {
  const some = lost === undefined ? 'some' : lost === 1 ? 'one' : String(lost);
  const { min, max } = component.instances;
  if (left === undefined || lost === undefined || min === null) return `${some} instance${lost === 1 ? '' : 's'}`;
  return `${some} of ${min === max ? '' : 'at least '}${min} instances`;
}

/** "the other instance", "the other 2 instances", "those on other nodes" where their number is not known. */
export function others({ left }: Loss): string {
  if (left === undefined) return 'those on other nodes';
  return left === 1 ? 'the other instance' : `the other ${left} instances`;
}

/**
 * What a component keeps, as a noun that takes a verb in the singular: "what `carts` keeps in memory (cart)". What is kept
 * is the author's or the catalogue's text, of any number and shape, so it stands in brackets.
 */
export function kept(system: System, id: string, { holds, where }: StateItem): string {
  return `what ${quoted(system, id)} keeps ${whereWords(where)} (${holds})`;
}

/** Texts of what is kept, each once, for brackets; they may hold commas themselves. */
export function heldThings(items: readonly Pick<StateItem, 'holds'>[]): string {
  return [...new Set(items.map(({ holds }) => holds))].join('; ');
}

/** One form for one, the other for several. */
export function agree(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

/** The text with a capital first letter. */
export { capitalised } from '../rules/shared/words';

/** Where a link was read from, in brackets. */
export function source(evidence: string): string {
  return evidence === '' ? '' : ` (${evidence})`;
}
