import type { Fix } from '../../finding';
import type { Component } from '../../model/system';
import { ownEntry } from './own';
import { removeLines } from './removeLines';

/**
 * Takes one plain setting out of a component's own text; nothing is offered where it came in by an anchor, or shares its
 * line with others.
 * @param path keys from the component's mapping to the setting
 */
export function dropSetting(
  { body }: Component,
  path: readonly string[],
  as: Pick<Fix, 'kind' | 'title'>,
  text: (file: string) => string,
): readonly Fix[] {
  const written = ownEntry(body, ...path)?.value;
  if (written?.type !== 'scalar') return [];
  const edits = removeLines(text, [written.at]);
  return edits === undefined ? [] : [{ ...as, edits }];
}
