import type { Component } from '../../model/system';
import { countWords, stateWords } from '../words';
import type { Fact } from './fact';

/** How many instances run and what that number means for the component's class. */
export const counted: Fact = ({ component }) => {
  const count = component && countWords(component.instances);
  if (component === undefined || count === undefined || component.lifecycle !== 'service') return undefined;
  const name = `\`${component.name}\``;
  const runs = count === '1' ? `${name} runs once` : `${name} runs ${count} instances`;
  return `${runs}; it is ${component.verdict.class}, so ${count === '1' ? one(component) : several(component)}`;
};

function one({ verdict, technology }: Component): string {
  if (verdict.class === 'stateless') return 'a second instance would remove the outage when this one fails (N10, N12).';
  if (technology?.replication === 'none')
    return 'a second instance would be a second, unrelated store; plan for backup and recovery instead (N11).';
  return 'a second instance needs the state replicated or shared first (N09).';
}

function several({ verdict }: Component): string {
  const item = verdict.state[0];
  if (verdict.class === 'stateless') return 'any of them can take the next request (N06).';
  return item === undefined
    ? 'the instances have to share or replicate what they keep (N09).'
    : `each instance keeps ${stateWords(item)}.`;
}
