import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import { programOf } from '../../model/program';

/**
 * What a service needs by way of a run that prepares it: the service waits only for `web-init` to end, and `web-init`,
 * which runs the same program, waits for the database that both of them use.
 * @param stated the links of the file; those that lead to what ends are looked through
 */
export function preparedLinks(components: readonly ComponentFacts[], stated: readonly Link[]): readonly Link[] {
  const ending = new Map(
    components.filter(({ lifecycle }) => lifecycle === 'one-shot').map((component) => [component.id, component]),
  );
  if (ending.size === 0) return [];
  const byId = new Map(components.map((component) => [component.id, component]));
  const needs = new Map<string, Link[]>();
  for (const link of stated)
    if (ending.has(link.from) && link.required) needs.set(link.from, [...(needs.get(link.from) ?? []), link]);
  const known = new Set(stated.map(({ from, to }) => `${from}\n${to}`));
  return stated.flatMap((wait) => {
    const [service, run] = [byId.get(wait.from), ending.get(wait.to)];
    if (service === undefined || run === undefined || ending.has(wait.from) || !runsSame(service, run)) return [];
    return (needs.get(wait.to) ?? [])
      .filter(({ to }) => to !== wait.from && !ending.has(to) && !known.has(`${wait.from}\n${to}`))
      .map((need): Link => ({ ...need, from: wait.from, at: wait.at }));
  });
}

function runsSame(one: ComponentFacts, other: ComponentFacts): boolean {
  const program = programOf(one);
  return program !== undefined && program === programOf(other);
}
