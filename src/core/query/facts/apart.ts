import type { Component } from '../../model/system';
import { countWords, listNames } from '../words';
import type { Fact } from './fact';

/** Whether the instances stand apart, so that one node or zone does not take all of them. */
export const apart: Fact = ({ component }) => {
  if (component === undefined || component.lifecycle !== 'service') return undefined;
  const { instances, constraints, spread, declared } = component;
  const name = `\`${component.name}\``;
  const zones = declared?.zones ?? [];
  const held = constraints.find(({ kind }) => kind.startsWith('pinned') || kind.startsWith('gathered'));
  if (held !== undefined)
    return instances.max === 1
      ? `${name} can run only there (${held.says}) and goes down with it (N42).`
      : `all instances of ${name} stand in one place (${held.says}) and go down with it (N42).`;
  if (zones.length === 1) return `${name} stops when zone ${listNames(zones.map(({ text }) => text))} does (N42).`;
  if (instances.max === 1) return `${name} runs once, so there is nothing to keep apart and its node takes it along.`;
  if (zones.length > 1)
    return `${all(component)} are spread over ${zones.length} zones, so losing one leaves others (N12).`;
  return spread === undefined ? undefined : `${all(component)} are kept apart, so losing one node leaves others (N12).`;
};

function all({ name, instances }: Component): string {
  const count = countWords(instances);
  return count === undefined ? `the instances of \`${name}\`` : `the ${count} instances of \`${name}\``;
}
