import type { Span } from '../../model/span';
import { entry, get, textAt } from '../../yaml/located';
import { fileOf } from '../files';
import { locateAt } from '../locateAt';
import type { Place } from '../types';

/** The definition that `extends: { file, service }` at a place leads to, in another file; empty elsewhere. */
export function extendedService(place: Place): readonly Span[] {
  const file = fileOf(place.review, place.file);
  if (place.review.system.kind !== 'compose' || file === undefined) return [];
  const found = locateAt(file, place.offset);
  if (found?.part !== 'value' || found.path.length !== 4 || found.path[0] !== 'services' || found.path[2] !== 'extends')
    return [];
  const extending = get(found.root, ...found.path.slice(0, 3).map(String));
  const path = textAt(extending, 'file');
  const name = textAt(extending, 'service');
  if (path === undefined || name === undefined) return [];
  const target = fileOf(place.review, place.review.group.resolve(place.file, path));
  return (target?.documents ?? []).flatMap(({ root }) => entry(root, 'services', name)?.at ?? []);
}
