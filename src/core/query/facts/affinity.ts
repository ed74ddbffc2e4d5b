import type { Pin } from '../../model/pin';
import type { Component } from '../../model/system';
import { pointsAt } from '../around';
import { countWords, listNames, whereWords } from '../words';
import type { Fact } from './fact';

/** Which component a setting ties clients to, and what that means for its state. */
export const pinned: Fact = ({ place, tokens }) => {
  const components = place.review.system.components;
  const hit = components.flatMap((component) =>
    component.pins.filter((pin) => pointsAt(tokens, pin.at)).map((pin) => ({ component, pin })),
  );
  const first = hit[0];
  if (first === undefined) return undefined;
  const names = [...new Set(hit.map(({ component }) => component.name))];
  if (names.length > 1) return `ties clients of ${listNames(names)} to one ${first.pin.to} each.`;
  return sentence(first.component, first.pin);
};

/** What it means that a setting for affinity ties nobody. */
export const unpinned: Fact = ({ component, found }) => {
  const { value } = found;
  if (component === undefined || value.type !== 'scalar' || !/^(?:none|false|off)$/i.test(value.text)) return undefined;
  if (component.pins.length > 0) return undefined;
  const name = `\`${component.name}\``;
  const session = component.verdict.state.find(({ kind, lost }) => kind === 'session' && lost === true);
  return session === undefined || component.instances.max === 1
    ? `any instance of ${name} may take the next request (N06).`
    : `any instance of ${name} may take the next request, though each keeps ${session.holds} of its own (N20).`;
};

function sentence(component: Component, pin: Pin): string {
  const name = `\`${component.name}\``;
  if (pin.undone !== undefined) return `meant to tie clients of ${name} to one ${pin.to}, but ${lower(pin.undone)}`;
  const count = countWords(component.instances);
  const instances = count === undefined ? '' : count === '1' ? ' (1 instance)' : ` (${count} instances)`;
  if (pin.to === 'group')
    return `ties clients of ${name}${instances} to one group of instances, which is no affinity to an instance.`;
  return `pins clients of ${name}${instances} to one ${pin.to}; ${consequence(component, count)}`;
}

function consequence(component: Component, count: string | undefined): string {
  const name = `\`${component.name}\``;
  const { verdict, instances } = component;
  const session = verdict.state.find(({ kind }) => kind === 'session') ?? verdict.state[0];
  const scaled =
    instances.autoscaler === undefined
      ? ''
      : ` Each time \`${instances.autoscaler.name}\` adds or removes instances, some clients land on another one.`;
  if (session !== undefined) {
    const fate = session.lost === true ? ', so a client whose instance dies loses it' : '';
    return `${name} keeps ${session.holds} (${whereWords(session.where)})${fate}.${scaled}`;
  }
  if (verdict.externalised !== undefined)
    return `${name} keeps its state elsewhere (${verdict.externalised}), so any instance could answer.${scaled}`;
  if (count === '1') return `with one instance there is no other to go to.`;
  return `nothing in the files says that ${name} needs it.${scaled}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
