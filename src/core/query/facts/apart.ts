import type { Component } from '../../model/system';
import { countWords, listNames } from '../words';
import type { Fact } from './fact';

/** The place the file holds all instances to, and that they go down with it. */
export const held: Fact = ({ component }) => {
  const place = component?.constraints.find(({ kind }) => kind.startsWith('pinned') || kind.startsWith('gathered'));
  if (component === undefined || place === undefined || component.lifecycle !== 'service') return undefined;
  return component.instances.max === 1
    ? `\`${component.name}\` can run only there (${place.says}) and goes down with it (N42).`
    : `all instances of \`${component.name}\` stand in one place (${place.says}) and go down with it (N42).`;
};

/** Whether the instances stand apart, so that one node or zone does not take all of them. */
export const apart: Fact = (subject) => {
  const { component } = subject;
  const place = held(subject);
  if (place !== undefined || component === undefined || component.lifecycle !== 'service') return place;
  const { instances, spread, separations, declared } = component;
  const name = `\`${component.name}\``;
  const zones = declared?.zones ?? [];
  if (zones.length === 1) return `${name} stops when zone ${listNames(zones.map(({ text }) => text))} does (N42).`;
  if (instances.max === 1) return `${name} runs once, so there is nothing to keep apart and its node takes it along.`;
  if (zones.length > 1)
    return `${all(component)} are spread over ${zones.length} zones, so losing one leaves others (N12).`;
  if (separations !== undefined) return `${all(component)} are kept apart, so losing one node leaves others (N12).`;
  return spread === undefined
    ? undefined
    : `${all(component)} are kept apart where that is possible; nothing requires it (N12).`;
};

function all({ name, instances }: Component): string {
  const count = countWords(instances);
  return count === undefined ? `the instances of \`${name}\`` : `the ${count} instances of \`${name}\``;
}
