import type { Finding } from '../../finding';
import { itemsAt } from '../../yaml/located';
import type { CompletionItem, Place } from '../types';
import type { Cursor } from './cursor';
import { componentItems, laterItems, ruleItems, technologyItems, todayItems } from './items';

/** Names, dates and ids that only the review knows, for a value in a native file; undefined where it knows none. */
export function knownValues(place: Place, cursor: Cursor): readonly CompletionItem[] | undefined {
  const { path, replace } = cursor;
  const [section, owner, field, ...deeper] = path;
  if (section === 'components') {
    if (field === 'technology' && deeper.length === 0) return technologyItems(place, replace);
    const kept = field === 'state' && deeper[1] === 'kept' && deeper[2] === 'in';
    if ((field === 'uses' && isName(deeper)) || kept) {
      return listed(cursor, deeper.length, componentItems(place, replace, kept ? undefined : String(owner)));
    }
  }
  if (section === 'decisions') {
    if (field === 'about') return listed(cursor, deeper.length, componentItems(place, replace));
    if (field === 'accepts') return listed(cursor, deeper.length, ruleItems(findingsAbout(place, cursor), replace));
    if (field === 'revisit') return laterItems(place.today, replace);
    if (field === 'decided') return todayItems(place.today, replace);
  }
  return undefined;
}

/** `uses: [a]`, `uses: [{ component: a }]`, `uses: [{ any-of: [a, { component: b }] }]`, and the list not yet opened. */
function isName(deeper: readonly (string | number)[]): boolean {
  const names = deeper.filter((step) => typeof step === 'string');
  return names.every((step) => step === 'component' || step === 'any-of') && names.length <= 2;
}

/** A list needs its brackets: typed directly behind the key, the first item brings them. */
function listed(cursor: Cursor, depth: number, items: readonly CompletionItem[]): readonly CompletionItem[] {
  if (depth > 0) return items;
  const wrap = cursor.ownLine ? (name: string) => `- ${name}` : (name: string) => `[${name}]`;
  return items.map((one) => ({ ...one, insert: wrap(one.insert) }));
}

/** Findings on the components a decision is about; all of the system when it names none. */
function findingsAbout(place: Place, { around }: Cursor): readonly Finding[] {
  const about = itemsAt(around[2], 'about');
  const names = about.flatMap((one) => (one.type === 'scalar' ? one.text : []));
  const all = place.review.findings.filter(({ accepted }) => accepted === undefined);
  return names.length === 0 ? all : all.filter(({ component }) => component !== undefined && names.includes(component));
}
