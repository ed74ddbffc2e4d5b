import { configurationOf } from '../classify/configuration';
import { groupBy } from '../grouping';
import type { Component } from '../model/system';

const ARBITER = /[-_]?(?:arbiters?|witness)(?=$|[-_])/;

/** So many numbered components of one image are meant to be one cluster, whatever files tell them of each other. */
const LEAST_NUMBERED = 3;

/**
 * Groups components by who names whom in its settings, is called another's arbiter, or bears the next number; one that
 * nobody names is alone. Groups and members in the order of the components.
 */
export function joinedByName(components: readonly Component[]): readonly (readonly Component[])[] {
  const group = new Map<Component, Component[]>(components.map((component) => [component, [component]]));
  const join = (a: Component, b: Component): void => {
    const [large = [], small = []] = [group.get(a) ?? [], group.get(b) ?? []].sort((x, y) => y.length - x.length);
    if (large === small) return;
    large.push(...small);
    for (const moved of small) group.set(moved, large);
  };
  const named = new Map<string, Component>();
  for (const component of components) for (const host of component.hosts) named.set(host.toLowerCase(), component);
  const plain = new Map(components.map((component) => [component.name, component]));
  for (const component of components) {
    for (const word of wordsOf(component)) {
      const other = named.get(word) ?? named.get(word.replace(/-\d+$/, ''));
      if (other !== undefined) join(component, other);
    }
    const elder = plain.get(component.name.replace(ARBITER, ''));
    if (elder !== undefined) join(component, elder);
  }
  for (const numbered of groupBy(components, numberless).values())
    if (numbered.length >= LEAST_NUMBERED) for (const other of numbered.slice(1)) join(numbered[0] ?? other, other);
  const order = new Map(components.map((component, index) => [component, index]));
  return [...new Set(group.values())].map((members) =>
    [...members].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  );
}

/** Its image and its name without the number at the end; its own id where it has no number, or settings that would name the others. */
function numberless({ id, name, containers }: Component): string {
  const image = containers[0]?.image?.text;
  const told = containers.some(({ environment, command }) => environment.length > 0 || command.length > 0);
  return told || image === undefined || !/\d$/.test(name) ? id : `${image} ${name.replace(/\d+$/, '')}`;
}

/** What may be a host name in its settings and command line: whole names, and the first part of those with dots. */
export function wordsOf({ containers }: Component): ReadonlySet<string> {
  const words = new Set<string>();
  for (const match of configurationOf(containers)
    .toLowerCase()
    .matchAll(/[a-z0-9][a-z0-9_.-]*/g)) {
    words.add(match[0]);
    words.add(match[0].split('.')[0] ?? '');
    words.add(match[0].split('.')[1] ?? '');
  }
  return words;
}
