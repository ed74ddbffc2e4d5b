import { touches } from '../../model/span';
import { componentAround } from '../around';
import { fileOf } from '../files';
import { locateAt, type Found } from '../locateAt';
import { occurrenceAt } from '../names/occurrences';
import type { Hover, Place } from '../types';
import { acceptanceHover } from './acceptance';
import { componentText } from './component';
import { keyText } from './key';
import { technologyAt, technologyText } from './technology';

/**
 * What is to be said at a place: about an accepted rule, a component, a technology or a term, most specific first; undefined
 * for free text and for ordinary words the file has no fact about.
 */
export function hover(
  place: Place,
  options: { readonly commands: boolean; readonly besideRedHat: boolean },
): Hover | undefined {
  const file = fileOf(place.review, place.file);
  if (file === undefined) return undefined;
  const special = acceptanceHover(place) ?? nameHover(place, options.commands);
  if (special !== undefined) return special;
  const found = locateAt(file, place.offset);
  if (found === undefined) return undefined;
  const markdown = technologyHover(place, found) ?? keyText(place, found, options.besideRedHat);
  return markdown === undefined ? undefined : { at: found.at, markdown };
}

function nameHover(place: Place, commands: boolean): Hover | undefined {
  const { components } = place.review.system;
  const own = components.find(({ at }) => at.file === place.file && touches(at, place.offset));
  const named = own === undefined ? occurrenceAt(place) : undefined;
  const component = own ?? components.find(({ name }) => name === named?.name);
  if (component === undefined) return undefined;
  return { at: named?.at ?? component.at, markdown: componentText(place.review, component, place.file, commands) };
}

function technologyHover(place: Place, found: Found): string | undefined {
  const technology = technologyAt(place, found);
  if (technology === undefined) return undefined;
  const component = componentAround(place.review, found);
  return technologyText(technology, component?.technology?.id === technology.id ? component : undefined);
}
