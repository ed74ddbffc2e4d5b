import type { Pin } from '../../model/pin';
import type { Component } from '../../model/system';
import { alwaysOne } from './count';
import { capitalised, counted, nameOf } from './words';

/**
 * Pins that tie a client to one instance, each place once. A pin to a group of instances counts where the group has a
 * single one; the group balances on its own otherwise.
 */
export function instancePins(component: Component): readonly Pin[] {
  const places = new Set<string>();
  return component.pins.filter((pin) => {
    const place = `${pin.at.file} ${pin.at.start}`;
    if (places.has(place) || (pin.to === 'group' && !alwaysOne(component))) return false;
    places.add(place);
    return true;
  });
}

/** The same pins, each told at one component: where it chooses among several, at the first of them. */
export function toldPins(component: Component): readonly Pin[] {
  return instancePins(component).filter(({ among }) => among === undefined || among[0] === component.id);
}

/** True when some pin really keeps a client with one instance. */
export function isPinned(component: Component): boolean {
  return instancePins(component).some((pin) => pin.undone === undefined);
}

/** What messages about a pinned component name. */
export function pinnedWords(component: Component, pin: Pin): Record<'Says' | 'name' | 'count' | 'autoscaler', string> {
  const { instances } = component;
  return {
    Says: capitalised(pin.says),
    name: nameOf(component),
    count: counted(instances),
    autoscaler: instances.autoscaler?.name ?? '',
  };
}
