import type { Fix } from '../../finding';
import type { Pin } from '../../model/pin';
import type { Component } from '../../model/system';
import { alwaysOne } from '../shared/count';
import { ownSessions } from '../shared/sessions';
import { unshared } from '../shared/unshared';
import { removeLines } from './removeLines';
import { nameOf } from '../shared/words';

/**
 * Takes a pin away. Not offered where sessions, or what a client's own instance has for it, live in the instances of a component
 * that runs several times: they would be lost at once.
 * @param component whose clients are pinned; undefined when that is not in the files
 */
export function removeAffinity(
  component: Component | undefined,
  pin: Pin,
  text: (file: string) => string,
): readonly Fix[] {
  if (pin.removable.length === 0) return [];
  const held = component !== undefined && tiesToInstances(component) && mayChoose(component, pin);
  if (held && pin.undone === undefined) return [];
  const edits = removeLines(text, pin.removable);
  return edits === undefined ? [] : [{ kind: 'suggestion', title: title(component, pin), edits }];
}

/** True when an instance has something that its clients would miss at another one. */
function tiesToInstances(component: Component): boolean {
  return ownSessions(component).length > 0 || unshared(component, false).length > 0;
}

function title(component: Component | undefined, pin: Pin): string {
  // What undoes a pin may leave it standing for some of the traffic.
  if (pin.undone !== undefined) return 'Remove this affinity, which does not do what it says';
  if (component === undefined) return 'Remove this affinity; requests then go to any instance';
  if (!mayChoose(component, pin)) return 'Remove this affinity; it has no effect';
  return pin.among === undefined
    ? `Remove this affinity; requests then go to any instance of \`${nameOf(component)}\``
    : 'Remove this affinity; requests then go to any of them';
}

function mayChoose(component: Component, pin: Pin): boolean {
  return pin.among !== undefined || !alwaysOne(component);
}
