import { append } from '../grouping';
import type { Link } from '../model/link';
import type { Text } from '../model/text';
import type { Component, System } from '../model/system';
import { defineRule } from './rule';
import { isStore } from './shared/replication';

/** Needs that a store must not answer with old or lost data, and uses that are made of transactions. */
const DEMANDING: ReadonlySet<string> = new Set(['transactions', 'consistency', 'online-banking']);

/** A component needs transactions or consistency and the store it needs cannot give them. */
export default defineRule({
  id: 'consistency-mismatch',
  category: 'state',
  severity: { native: 'warning', other: 'information' },
  notes: ['N30'],
  summary: 'A component needs transactions or consistency, and the store behind it cannot give them.',
  messages: {
    eventual: '`{name}` {need}, yet `{store}` is eventually consistent; keep that data in a strongly consistent store.',
    failover:
      '`{name}` {need}, yet `{store}` copies asynchronously and fails over by itself, which can drop the last writes; copy synchronously or fail over by hand.',
    cache:
      '`{name}` {need}, yet `{store}` is a cache that keeps nothing on disk; keep that data in a database that does.',
  },
  *check({ system }) {
    const needs = requiredStores(system);
    for (const component of system.components) {
      const need = needOf(component);
      const stores = need === undefined ? [] : relevant(component, needs.get(component.id) ?? []);
      const weak = stores.map((one) => ({ ...one, weakness: weaknessOf(one.store) }));
      const first = weak[0];
      // Beside a store that may well be fit, nobody can tell which of them the data that matters is in.
      if (need === undefined || first === undefined || weak.some(({ weakness }) => weakness === undefined)) continue;
      yield {
        at: first.link.at,
        message: first.weakness?.message ?? '',
        data: {
          name: component.name,
          need: `${component.declared?.useCase === need ? 'is meant for' : 'needs'} \`${need.text}\``,
          store: first.store.name,
        },
        component: component.id,
        related: [
          { at: need.at, message: `\`${component.name}\` names \`${need.text}\` here.` },
          ...weak.flatMap(({ store, weakness }) =>
            weakness === undefined ? [] : [{ at: weakness.at, message: `\`${store.name}\` ${weakness.says}.` }],
          ),
        ],
      };
    }
  },
});

interface Needed {
  readonly link: Link;
  readonly store: Component;
}

interface Weakness {
  readonly message: 'eventual' | 'failover' | 'cache';
  /** The end of a sentence about the store. */
  readonly says: string;
  readonly at: Component['at'];
}

/** The stores each component cannot do without, by its id. */
function requiredStores({ links, byId }: System): ReadonlyMap<string, readonly Needed[]> {
  const needs = new Map<string, Needed[]>();
  for (const link of links) {
    const store = byId.get(link.to);
    if (!link.required || link.anyOf !== undefined || store === undefined || !isStore(store)) continue;
    append(needs, link.from, { link, store });
  }
  return needs;
}

/** The word that asks for it. A store's own words are about itself. */
function needOf(component: Component): Text | undefined {
  const { declared } = component;
  if (declared === undefined || isStore(component)) return undefined;
  return [...declared.needs, ...(declared.useCase ? [declared.useCase] : [])].find(({ text }) => DEMANDING.has(text));
}

/** Where the file says which store the transactions are in, only that one counts. */
function relevant({ declared }: Component, stores: readonly Needed[]): readonly Needed[] {
  const kept = new Set(
    (declared?.state ?? []).filter(({ kind }) => kind?.text === 'transaction').map((item) => item.kept.text),
  );
  const named = stores.filter(({ store }) => kept.has(store.id));
  return named.length > 0 ? named : stores;
}

/** What makes a store unfit, undefined where nothing in the file says that it is. */
function weaknessOf(store: Component): Weakness | undefined {
  const { consistency, replication, recovery } = store.declared ?? {};
  if (consistency?.text === 'eventual')
    return { message: 'eventual', says: 'is eventually consistent', at: consistency.at };
  if (replication?.text === 'async' && recovery?.failover?.text === 'automatic')
    return {
      message: 'failover',
      says: 'copies asynchronously and fails over by itself',
      at: replication.at,
    };
  const { state } = store.verdict;
  const isCache = store.kind === 'cache' || store.technology?.role === 'cache';
  const kept = state.find(({ lost }) => lost === true);
  return isCache && kept !== undefined && state.every(({ lost }) => lost === true)
    ? { message: 'cache', says: 'keeps nothing on disk', at: kept.at }
    : undefined;
}
