import type { Problem } from '../../model/problem';
import { entriesAt, get, type Located } from '../../yaml/located';
import { readRange } from './instances';

/** Ranges of `replicas` that end before they begin; a JSON Schema cannot compare two values. */
export function reversedRanges(root: Located | undefined): Problem[] {
  return [...entriesAt(root, 'components')].flatMap((component): Problem[] => {
    const replicas = get(component.value, 'replicas');
    const max = get(replicas, 'max');
    if (replicas === undefined || max === undefined) return [];
    const range = readRange(replicas);
    if (range.min === null || range.max === null || range.min <= range.max) return [];
    const message = `\`${component.key}\` has at least ${range.min} instances but at most ${range.max}; raise \`max\` or lower \`min\`.`;
    return [{ rule: 'schema', message, at: max.at, component: component.key }];
  });
}
