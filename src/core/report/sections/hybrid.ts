import { groupsBy } from '../../grouping';
import type { Component } from '../../model/system';
import { isStore } from '../../rules/shared/replication';
import { holdsOf } from '../keeping';
import { rolesOf, type Roles } from '../roles';
import { list, motto, paragraph, type SectionKind } from '../section';
import type { Subject } from '../subject';
import { listed, numeral, pick } from '../words';

/** Mixtures of the two designs (N41): state kept apart (N33), in central stores or with the client (N34). */
export const hybrid: SectionKind = {
  id: 'hybrid',
  title: 'Mixed designs',
  notes: ['N33', 'N34', 'N41'],
  write(subject) {
    if (subject.components.length === 0) return undefined;
    const roles = rolesOf(subject);
    const used = [...confined(subject), ...central(subject), ...entrusted(subject), ...withClients(subject, roles)];
    const possible = subject.stateful
      .filter((component) => !isStore(component))
      .flatMap((component) => chance(component, subject));
    return {
      blocks: [
        motto('N41'),
        ...paragraph(used.length === 0 ? 'None of the usual mixtures is seen in the files.' : 'In use:'),
        ...list(used),
        ...paragraph(possible.length === 0 ? nothingLeft(subject, used.length === 0 ? '' : ' more') : 'Possible:'),
        ...list(possible),
      ],
    };
  },
};

function confined({ system, stateful, components, name }: Subject): readonly string[] {
  if (system.verdict !== 'hybrid') return [];
  const rest = components.length - stateful.length;
  return [
    `State is confined to ${listed(stateful.map(name))}; the other ${rest === 1 ? 'one runs' : `${numeral(rest)} run`} without any (N33).`,
  ];
}

/** Stores that keep what others would else keep themselves; what exactly, where a setting says so, is told below. */
function central({ components, system, name }: Subject): readonly string[] {
  const leaning = components.filter(
    ({ id, verdict }) =>
      verdict.class === 'stateless' &&
      verdict.externalised !== undefined &&
      system.byId.get(verdict.externalised)?.entrusted?.some(({ by }) => by === id) !== true &&
      system.byId.has(verdict.externalised),
  );
  return groupsBy(leaning, ({ verdict }) => verdict.externalised ?? '').map((group) => {
    const store = group[0]?.verdict.externalised ?? '';
    const technology = system.byId.get(store)?.technology?.name;
    return `${listed(group.map(name))} ${pick(group.length, 'keeps', 'keep')} in ${name(store)}${technology === undefined ? '' : ` (${technology})`} what must outlive an instance (N34).`;
  });
}

function entrusted({ components, name }: Subject): readonly string[] {
  return components.flatMap((store) =>
    groupsBy(store.entrusted ?? [], ({ what }) => what).map((group) => {
      const says = listed([...new Set(group.map((one) => one.says))]);
      return `${name(store)} keeps the ${group[0]?.what ?? ''} of ${listed([...new Set(group.map(({ by }) => name(by)))])}, as ${says} ${pick(group.length, 'says', 'say')} (N34).`;
    }),
  );
}

function withClients({ name }: Subject, { clientHeld }: Roles): readonly string[] {
  if (clientHeld.length === 0) return [];
  return [
    `${listed(clientHeld.map(name))} ${pick(clientHeld.length, 'leaves', 'leave')} state with the client, in a token or cookie that comes back with each request (N34).`,
  ];
}

/** What could keep the state of an application in its place. */
function chance(component: Component, { name, components }: Subject): readonly string[] {
  const kinds = new Set(component.verdict.state.map(({ kind }) => kind));
  const homes = components.filter((one) => one.technology !== undefined && isStore(one));
  const fitting = homes.filter(({ technology }) =>
    [...kinds].some((kind) => fits[kind]?.includes(technology?.role ?? '')),
  );
  const there =
    fitting.length === 0
      ? ''
      : `, for which ${listed(fitting.map(name))} ${pick(fitting.length, 'is', 'are')} there already`;
  const place = kinds.has('session')
    ? 'a shared session store or a signed token'
    : kinds.has('cache')
      ? 'a shared cache'
      : kinds.has('file')
        ? 'an object store'
        : undefined;
  if (place === undefined || component.technology?.class === 'stateful') return [];
  return [
    `${name(component)} keeps ${holdsOf(component)} itself; with ${place}${there}, any of its instances could answer (N34).`,
  ];
}

const fits: Partial<Readonly<Record<string, readonly string[]>>> = {
  session: ['cache', 'database'],
  cache: ['cache'],
  file: ['object-store'],
};

function nothingLeft({ stateful }: Subject, more: string): string {
  if (stateful.length === 0) return '';
  return stateful.every(isStore)
    ? `There is nothing${more} to take apart: what keeps state here is a store, which is there to keep it.`
    : 'What keeps state here is a product that keeps it by its nature; taking that apart would mean another product.';
}
