import { columnOf } from '../../yaml/extent';
import type { LocatedMap } from '../../yaml/located';

/**
 * True when an object is a document of its own that another may follow: items of a list are none, and nothing may come
 * behind the end mark of the last document.
 */
export function standsAlone(text: string, body: LocatedMap): boolean {
  return !body.flow && columnOf(text, body.extent.start) === 0 && !/^\.\.\.\s*$/m.test(text);
}
