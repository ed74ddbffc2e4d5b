import type { Fix } from '../../finding';
import type { Pin } from '../../model/pin';
import type { Component } from '../../model/system';
import { alwaysOne } from '../shared/count';
import { ownSessions } from '../shared/sessions';
import { removeLines } from './removeLines';

/**
 * Takes a pin away. Not offered where sessions live in the instances of a component that runs several times: they would be
 * lost at once.
 */
export function removeAffinity(component: Component, pin: Pin, text: (file: string) => string): readonly Fix[] {
  if (pin.removable.length === 0) return [];
  if (ownSessions(component).length > 0 && !alwaysOne(component) && pin.undone === undefined) return [];
  const edits = removeLines(text, pin.removable);
  return edits === undefined ? [] : [{ kind: 'suggestion', title: title(component, pin), edits }];
}

function title(component: Component, pin: Pin): string {
  if (pin.undone !== undefined || alwaysOne(component)) return 'Remove this affinity; it has no effect';
  return `Remove this affinity; requests then go to any instance of \`${component.name}\``;
}
