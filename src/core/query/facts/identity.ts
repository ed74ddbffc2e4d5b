import type { Governing } from '../../model/component';
import { objectAround, within } from '../around';
import type { Fact } from './fact';

const misfits: Readonly<Record<Exclude<Governing['fit'], 'fits'>, string>> = {
  unnamed: 'names no Service, so its pods have no lasting names',
  absent: 'names a Service that these files do not have',
  'own-address': 'names a Service with an address of its own, which balances instead of naming the pods',
  'no-selector': 'names a Service without a selector, which finds no pods',
  'other-pods': 'names a Service that selects other pods',
};

/** Whether the pods of a StatefulSet get lasting names, and what a headless Service does for them. */
export const identified: Fact = ({ component, found }) => {
  if (component === undefined) return undefined;
  const { governing, services } = component;
  const name = `\`${component.name}\``;
  const object = objectAround(found);
  const service = services?.find(({ at }) => object !== undefined && within(at, object));
  if (service !== undefined && governing?.at !== service.at)
    return service.headless ? `it names each pod of ${name} and balances nothing between them.` : undefined;
  if (governing === undefined) return undefined;
  return governing.fit === 'fits'
    ? `each pod of ${name} keeps its own name, by which the others find it again (N36).`
    : `${name} ${misfits[governing.fit]}.`;
};
