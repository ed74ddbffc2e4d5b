import type { Link } from '../../model/link';
import type { System } from '../../model/system';
import { pointsAt } from '../around';
import { listNames } from '../words';
import { itemTokens, type Fact, type Subject } from './fact';

/** What the component needs, and which of that would stop it by failing once. */
export const linked: Fact = (subject) => {
  const { place, component } = subject;
  if (component === undefined) return undefined;
  const { system } = place.review;
  const out = system.links.filter(({ from }) => from === component.id);
  const here = linksHere(subject, out);
  const one = here[0];
  if (one !== undefined && here.length === 1) return single(system, component.name, one);
  if (one?.anyOf !== undefined && here.every(({ anyOf }) => anyOf === one.anyOf))
    return `\`${component.name}\` needs only one of ${listNames(named(system, here))}.`;
  const needed = [...new Set(out.filter(({ required, anyOf }) => required && anyOf === undefined).map(({ to }) => to))];
  if (needed.length === 0)
    return out.length === 0 ? undefined : `\`${component.name}\` can go on without ${listNames(named(system, out))}.`;
  const alone = needed.filter((id) => system.byId.get(id)?.instances.max === 1);
  const risk =
    alone.length === 0 ? '' : `; ${listNames(names(system, alone))} ${alone.length === 1 ? 'runs' : 'run'} once`;
  return `\`${component.name}\` needs ${listNames(names(system, needed), 5)}${risk}.`;
};

/** The links that the place is about: `depends_on.db.condition` is about `db`. */
function linksHere(subject: Subject, links: readonly Link[]): readonly Link[] {
  const { path } = subject.found;
  const name = path[0] === 'services' && path[2] === 'depends_on' ? path[3] : undefined;
  if (typeof name === 'string') return links.filter(({ to }) => to === name);
  const tokens = itemTokens(subject);
  return links.filter(({ at }) => pointsAt(tokens, at));
}

function named(system: System, links: readonly Link[]): readonly string[] {
  return names(
    system,
    links.map(({ to }) => to),
  );
}

function single(system: System, from: string, { to, required, mode, anyOf }: Link): string {
  const target = system.byId.get(to);
  const name = target?.name ?? to;
  if (anyOf !== undefined) return `\`${from}\` needs \`${name}\` or one of its alternatives; either is enough.`;
  if (!required) return `\`${from}\` goes on without \`${name}\`.`;
  const when = mode === 'async' ? ', but not at the moment of the request' : '';
  const once =
    target?.instances.max === 1 && mode === 'sync' ? `; \`${name}\` runs once, so its failure stops \`${from}\`` : '';
  return `\`${from}\` needs \`${name}\`${when}${once}.`;
}

function names(system: System, ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map((id) => system.byId.get(id)?.name ?? id))];
}
