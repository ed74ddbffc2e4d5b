import type { System } from '../model/system';
import { HOST, onOneHost } from './places';
import type { Failure } from './types';
import { quoted } from './words';

/** The failure as the first half of a sentence: "If one of 3 instances of `cart-api` is lost". */
export function titleOf(system: System, failure: Failure): string {
  return `If ${eventOf(system, failure)}`;
}

function eventOf(system: System, failure: Failure): string {
  switch (failure.kind) {
    case 'instance':
      return instances(system, failure.component, failure.count);
    case 'component': {
      const component = system.byId.get(failure.component);
      const count = component?.instances.min === component?.instances.max ? (component?.instances.min ?? 1) : 1;
      const name = quoted(system, failure.component);
      return count > 1 ? `all ${count} instances of ${name} are lost` : `${name} is lost`;
    }
    case 'node':
      return onOneHost(system) && failure.node === HOST ? 'the host is lost' : `node \`${failure.node}\` is lost`;
    case 'zone':
      return `zone \`${failure.zone}\` is lost`;
    case 'partition': {
      const [a, b] = failure.between;
      if (a === b) return `the instances of ${quoted(system, a)} cannot reach each other`;
      return `${quoted(system, a)} and ${quoted(system, b)} cannot reach each other`;
    }
  }
}

function instances(system: System, id: string, count: number): string {
  const name = quoted(system, id);
  const { min = null, max = null } = system.byId.get(id)?.instances ?? {};
  if (min === null)
    return `${count === 1 ? 'one instance' : `${count} instances`} of ${name} ${count === 1 ? 'is' : 'are'} lost`;
  if (count < min)
    return `${count === 1 ? 'one' : count} of ${min === max ? '' : 'at least '}${min} instances of ${name} ${count === 1 ? 'is' : 'are'} lost`;
  if (min === max)
    return min <= 1 ? `the only instance of ${name} is lost` : `all ${min} instances of ${name} are lost`;
  return `${count === 1 ? 'one instance' : `${count} instances`} of ${name} ${count === 1 ? 'is' : 'are'} lost while no more run`;
}
