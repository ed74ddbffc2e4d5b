import type { SystemReview } from '../../review';
import { fileOf } from '../files';
import type { Occurrence } from './occurrence';

/**
 * Places where a service's name is written as a host name in a setting. Only settings from which the review read a link to
 * that service count: `POSTGRES_DB: db` names a database, not the service `db`.
 */
export function* settingNames(review: SystemReview): Iterable<Occurrence> {
  for (const link of review.system.links) {
    if (link.strength !== 'stated') continue;
    const text = fileOf(review, link.at.file)?.text.slice(link.at.start, link.at.end);
    const name = review.system.byId.get(link.to)?.name;
    if (text === undefined || name === undefined) continue;
    for (const index of hostPlaces(text, name)) {
      const start = link.at.start + index;
      yield { name, at: { file: link.at.file, start, end: start + name.length }, role: 'reference' };
    }
  }
}

/** Positions where `name` stands alone as a host: after `//`, `@`, `=`, `,`, a quote or at the start; before `:`, `/`, `,` or the end. */
function hostPlaces(text: string, name: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const before = at === 0 || /[@=,"'(\s]/.test(text.charAt(at - 1)) || text.slice(Math.max(0, at - 2), at) === '//';
    const end = at + name.length;
    const after = end === text.length || /[:/,"')\s?;]/.test(text.charAt(end));
    // `db://…` is a scheme, `db:secret@host` a user.
    const host = !text.startsWith('://', end) && !/^:[^\s@/,]*@/.test(text.slice(end, end + 200));
    if (before && after && host) places.push(at);
  }
  return places;
}
