import type { Link } from '../../model/link';
import type { System } from '../../model/system';
import { pointsAt } from '../around';
import { listNames } from '../words';
import type { Fact } from './fact';

/** What the component needs, and which of that would stop it by failing once. */
export const linked: Fact = ({ place, component, tokens, found }) => {
  if (component === undefined) return undefined;
  const { system } = place.review;
  const out = system.links.filter(({ from }) => from === component.id);
  // In `{ component: mailer, required: false }` every key is about `mailer`.
  const inner = found.around.at(-1);
  const item = inner?.type === 'map' && typeof found.path.at(-2) === 'number' ? [...tokens, inner.extent] : tokens;
  const here = out.filter(({ at }) => pointsAt(item, at));
  const one = here[0];
  if (one !== undefined && here.length === 1) return single(system, component.name, one);
  const needed = [...new Set(out.filter(({ required, anyOf }) => required && anyOf === undefined).map(({ to }) => to))];
  if (needed.length === 0)
    return out.length === 0
      ? undefined
      : `\`${component.name}\` can go on without ${listNames(
          names(
            system,
            out.map(({ to }) => to),
          ),
        )}.`;
  const alone = needed.filter((id) => system.byId.get(id)?.instances.max === 1);
  const risk =
    alone.length === 0 ? '' : `; ${listNames(names(system, alone))} ${alone.length === 1 ? 'runs' : 'run'} once`;
  return `\`${component.name}\` needs ${listNames(names(system, needed), 5)}${risk}.`;
};

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
