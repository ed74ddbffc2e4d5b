import { pointsAt } from '../around';
import { listNames } from '../words';
import type { Fact } from './fact';

/** How requests reach the component, and how many others stop with it. */
export const exposed: Fact = ({ place, component, tokens }) => {
  const { components, availability, byId } = place.review.system;
  const exposes = (one: (typeof components)[number]): boolean => one.exposures.some(({ at }) => pointsAt(tokens, at));
  const target = components.find(exposes) ?? component;
  const exposure = target?.exposures.find(({ at }) => pointsAt(tokens, at)) ?? target?.exposures[0];
  if (target === undefined || exposure === undefined) return undefined;
  const who = exposure.audience === 'users' ? 'users reach' : 'other components reach';
  const reach = availability.of.get(target.id);
  const blast = (reach?.blast ?? []).map((id) => byId.get(id)?.name ?? id);
  const risk = reach?.spof
    ? '; it runs once, so losing that instance turns them away'
    : blast.length > 0
      ? `; ${listNames(blast)} stop with it`
      : '';
  return `${who} \`${target.name}\` through ${exposure.says.replace(/\.$/, '')}${risk}.`;
};
