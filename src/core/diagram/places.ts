import type { System } from '../model/system';
import { redact } from '../redact';
import { HOST, onOneHost, placesOf, type Place } from '../scenario/places';
import type { DiagramPlace } from './types';

/** The zones and nodes that can be lost as a whole, as the picture names them. */
export function diagramPlaces(system: System): readonly DiagramPlace[] {
  return placesOf(system).map((place) => ({ ...place, key: placeKey(place), label: labelOf(system, place) }));
}

/** What tells a zone or node from every other, and from a namespace. */
export function placeKey({ kind, name }: Pick<Place, 'kind' | 'name'>): string {
  return `${kind}:${name}`;
}

function labelOf(system: System, { kind, name }: Place): string {
  return onOneHost(system) && kind === 'node' && name === HOST ? 'the host' : `${kind} ${redact(name)}`;
}
