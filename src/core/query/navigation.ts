import type { Edit } from '../finding';
import type { Span } from '../model/span';
import { occurrenceAt, occurrences } from './names/occurrences';
import { extendedService } from './names/extends';
import type { Place } from './types';

/** Where the component named at a place is defined: its key in each file of the system that describes it. */
export function definition(place: Place): readonly Span[] {
  const here = occurrenceAt(place);
  if (here === undefined) return extendedService(place);
  return occurrences(place.review)
    .filter(({ name, role }) => name === here.name && role === 'definition')
    .map(({ at }) => at);
}

/** Every place where the component named at a place is written, its definition included. */
export function references(place: Place): readonly Span[] {
  const here = occurrenceAt(place);
  if (here === undefined) return [];
  return occurrences(place.review)
    .filter(({ name }) => name === here.name)
    .map(({ at }) => at);
}

/**
 * The edits that give the component at a place another name; undefined where there is no component, where it is defined
 * outside the system's files, or where the name cannot be used.
 */
export function renameEdits(place: Place, newName: string): readonly Edit[] | undefined {
  const here = occurrenceAt(place);
  if (here === undefined || !usable(newName)) return undefined;
  const all = occurrences(place.review);
  if (!all.some(({ name, role }) => name === here.name && role === 'definition')) return undefined;
  if (newName !== here.name && all.some(({ name }) => name === newName)) return undefined;
  return all.filter(({ name }) => name === here.name).map(({ at }) => ({ span: at, text: newName }));
}

/** Compose's rule for names, without the words and numbers that YAML would not read as text. */
function usable(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9._-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name);
}
