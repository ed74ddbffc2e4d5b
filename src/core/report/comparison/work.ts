import { servesRequests } from '../../graph/entries';
import { groupsBy } from '../../grouping';
import type { Component } from '../../model/system';
import { holdings } from '../keeping';
import type { Subject } from '../subject';
import { capital, counted, listed, numeral, pick, together } from '../words';
import { fateOf } from '../keeping';
import type { Answer } from './answer';

/** Who remembers sessions, where, and who remembers nothing (N03, N04). */
export const sessionMemory: Answer = (
  { name, components },
  { sessionKeepers, sessionStores, clientHeld, free, pinned },
) => {
  const own = sessionKeepers.map((component) => {
    const items = component.verdict.state.filter(({ kind }) => kind === 'session');
    const what = holdings(items);
    return `${name(component)} keeps ${items.length === 0 || what === 'sessions' ? 'sessions' : `sessions (${what})`} itself.`;
  });
  const stores = sessionStores
    .filter((store) => !sessionKeepers.includes(store))
    .map((store) => {
      const owners = [
        ...new Set((store.entrusted ?? []).filter(({ what }) => what === 'sessions').map(({ by }) => by)),
      ];
      return `${name(store)} keeps the sessions of ${listed(owners.map(name))}.`;
    });
  const left =
    clientHeld.length === 0
      ? undefined
      : `${listed(clientHeld.map(name))} ${pick(clientHeld.length, 'leaves', 'leave')} state with the client.`;
  const known = new Set([...sessionKeepers, ...sessionStores]);
  const guessed = pinned.filter((component) => !known.has(component));
  const hinted =
    guessed.length === 0
      ? undefined
      : `Clients of ${listed(guessed.map(name))} are tied to an instance as if ${pick(guessed.length, 'it', 'they')} remembered something; the files do not say what.`;
  const rest = free.filter((component) => !known.has(component) && !guessed.includes(component));
  if (components.length === 0) return 'There is no component.';
  if (own.length + stores.length === 0 && left === undefined && hinted === undefined)
    return rest.length === 0
      ? 'No session is seen in the files.'
      : `No session is seen in the files: ${these(rest, name)} ${pick(rest.length, 'remembers', 'remember')} nothing of earlier requests.`;
  const others =
    rest.length === 0
      ? undefined
      : `${capital(these(rest, name))} ${pick(rest.length, 'remembers', 'remember')} nothing.`;
  return together([...own, ...stores, left, hinted, others]);
};

/** Whose requests lean on earlier ones, and whose may go to any instance (N05, N06). */
export const requestHandling: Answer = ({ name, components, stateful }, { pinned, free, stores }) => {
  const lasting = components.filter(({ verdict }) =>
    verdict.evidence.some(({ signal, weight }) => signal === 'lasting-connections' && weight > 0),
  );
  const held = lasting.filter((component) => !pinned.includes(component));
  const keeping = stateful.filter(
    (component) => !stores.includes(component) && !pinned.includes(component) && servesRequests(component),
  );
  const loose = free.filter((component) => !pinned.includes(component) && !held.includes(component));
  const several = loose.filter(({ instances }) => (instances.min ?? 0) > 1);
  const single = loose.filter(({ instances }) => instances.max === 1);
  const said = together([
    pinned.length === 0
      ? undefined
      : `A request to ${listed(pinned.map(name))} goes back to the instance that took the one before.`,
    held.length === 0
      ? undefined
      : `${listed(held.map(name))} ${pick(held.length, 'holds', 'hold')} lasting or ordered connections.`,
    keeping.length === 0 ? undefined : `A request to ${listed(keeping.map(name))} meets what earlier ones left there.`,
    several.length === 0 ? undefined : `Any instance of ${listed(several.map(name))} may take any request.`,
    single.length === 0
      ? undefined
      : `${capital(these(single, name))} ${pick(single.length, 'runs', 'run')} once, so each request comes to the same instance anyway.`,
  ]);
  return said === '' ? 'No component that answers requests by itself is in the files.' : said;
};

/** What an instance takes with it, and who is replaced unnoticed (N11, N12). */
export const faultTolerance: Answer = ({ name, stateful }, { free }) => {
  const lost = stateful.filter((component) => fateOf(component) === 'lost');
  const kept = stateful.filter((component) => fateOf(component) === 'kept');
  const several = free.filter(({ instances }) => (instances.min ?? 0) > 1);
  const single = free.filter(({ instances }) => instances.max === 1);
  const said = together([
    lost.length === 0
      ? undefined
      : `${listed(lost.map(name))} ${pick(lost.length, 'loses', 'lose')} state with the instance.`,
    kept.length === 0
      ? undefined
      : `${listed(kept.map(name))} ${pick(kept.length, 'finds its', 'find their')} state again.`,
    several.length === 0
      ? undefined
      : `An instance of ${listed(several.map(name))} is replaced while the others answer.`,
    single.length === 0
      ? undefined
      : `${capital(these(single, name))} ${pick(single.length, 'is', 'are')} replaced without loss, but nobody answers meanwhile.`,
  ]);
  return said === '' ? 'How many instances run is not in the files, so this stays open.' : said;
};

/** What the components are for, as far as somebody says so (N13, N14). */
export const useCases: Answer = (subject, { stores }) => {
  const { components, name } = subject;
  const named = components.flatMap((component) => {
    const use = component.declared?.useCase?.text;
    return use === undefined ? [] : [{ component, use }];
  });
  if (named.length > 0)
    return `${listed(
      named.map(({ component, use }, index) => `${name(component)}${index === 0 ? ' is' : ''} for \`${use}\``),
      6,
    )}.`;
  const silent = 'No file says what the components are for.';
  return stores.length === 0 ? silent : `${silent} By technology, ${storesByRole(stores, subject)}.`;
};

/** What a store is called where its role is no noun by itself. */
const nouns: Readonly<Record<string, string>> = {
  search: 'search engine',
  'time-series': 'time-series database',
  consensus: 'consensus store',
};

function storesByRole(stores: readonly Component[], { name }: Subject): string {
  const roles = groupsBy(stores, ({ technology, kind }) => technology?.role ?? kind);
  return listed(
    roles.map((group) => {
      const role = group[0]?.technology?.role ?? group[0]?.kind ?? '';
      const noun = nouns[role] ?? role.replace(/-/g, ' ');
      return `${listed(group.map(name), 4)} ${group.length === 1 ? `is a ${noun}` : `are ${plural(noun)}`}`;
    }),
  );
}

function plural(role: string): string {
  return /(?:[^aeiou]y)$/.test(role) ? `${role.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(role) ? role : `${role}s`;
}

/** Few components by name, many as a number. */
export function these(components: readonly Component[], name: Subject['name']): string {
  return components.length <= 4
    ? listed(components.map(name))
    : `${numeral(components.length)} components (${listed(components.map(name), 3)})`;
}

/** A number of components in a sentence. */
export function some(components: readonly Component[]): string {
  return counted(components.length, 'component');
}
