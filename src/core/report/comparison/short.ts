import type { Component } from '../../model/system';
import type { Subject } from '../subject';
import { fateOf } from '../keeping';
import { capital, counted, listed, numeral, pick, together } from '../words';
import type { Answer } from './answer';
import { some, these } from './work';

/** How many grow with ease (N43). */
export const shortScaling: Answer = ({ stateful }, { growing, blocked, replicating }) =>
  sides(
    growing.length === 0
      ? ''
      : `Easy for ${some(growing)}${blocked.length === 0 ? '' : `, blocked by a setting for ${numeral(blocked.length)}`}`,
    stateful.length === 0
      ? ''
      : `a challenge for ${some(stateful)}${replicating.length === 0 ? '' : `, of which ${numeral(replicating.length)} ${pick(replicating.length, 'replicates', 'replicate')}`}`,
    growing.length === 0 && blocked.length > 0
      ? `Blocked by a setting for ${some(blocked)}`
      : 'There is nothing to scale',
  );

/** How many failures users would notice (N44). */
export const shortFailures: Answer = ({ singles, stateful, components }) => {
  const losing = stateful.filter((component) => fateOf(component) === 'lost');
  return sides(
    singles.length === 0
      ? 'No single instance is seen that users could not do without'
      : components.length === 1
        ? 'The one component is a single point of failure'
        : `${capital(numeral(singles.length))} of ${counted(components.length, 'component')} ${pick(singles.length, 'is a single point', 'are single points')} of failure`,
    losing.length === 0 ? '' : `${some(losing)} ${pick(losing.length, 'loses', 'lose')} state with an instance`,
  );
};

/** How much there is to back up, copy and restore (N45). */
export const shortEffort: Answer = ({ stateful, stateless }) =>
  sides(
    stateful.length === 0 ? '' : `${capital(some(stateful))} to back up, copy and restore`,
    stateless.length === 0 ? '' : `${some(stateless)} to replace at will`,
  );

/** Which side the system's work is on (N46). */
export const shortUse: Answer = ({ components, name }, { sessionKeepers, sessionStores, free }) => {
  const sessions = [...new Set([...sessionKeepers, ...sessionStores])];
  const transactions = components.filter(
    ({ verdict, declared, technology }) =>
      verdict.state.some(({ kind }) => kind === 'transaction') ||
      declared?.needs.some(({ text }) => text === 'transactions') === true ||
      (technology?.role === 'database' && verdict.class === 'stateful'),
  );
  const alone = free.filter((component) => !sessions.includes(component) && !transactions.includes(component));
  const said = together([
    sessions.length === 0 ? undefined : `Sessions: ${listed(sessions.map(name))}.`,
    transactions.length === 0 ? undefined : `Transactions and records: ${listed(transactions.map(name))}.`,
    alone.length === 0 ? undefined : `Requests that stand alone: ${these(alone, name)}.`,
  ]);
  return said === '' ? 'The files show neither sessions and transactions nor requests.' : said;
};

/** The clearest component of either side (N47). */
export const example: Answer = ({ stateful, stateless, name }, { free }) =>
  sides(
    stateful.length === 0 ? '' : `Clearest on the stateful side: ${clearest(stateful, name)}`,
    stateless.length === 0
      ? ''
      : `${stateful.length === 0 ? 'clearest ' : ''}on the stateless side: ${clearest(free.length > 0 ? free : stateless, name)}`,
  );

function clearest(components: readonly Component[], name: Subject['name']): string {
  const weight = ({ verdict }: Component): number =>
    verdict.evidence.reduce((sum, one) => sum + (one.towards === verdict.class ? one.weight : -one.weight), 0);
  const [first] = components.toSorted((a, b) => weight(b) - weight(a));
  if (first === undefined) return '';
  return first.technology === undefined ? name(first) : `${name(first)} (${first.technology.name})`;
}

function sides(one: string, other: string, none = 'There is no component'): string {
  const both = [one, other].filter((text) => text !== '');
  return both.length === 0 ? `${none}.` : `${capital(both.join('; '))}.`;
}
