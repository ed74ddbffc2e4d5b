import { ensemblesOf } from '../graph/ensembles';
import type { Scene } from './scene';

/**
 * What becomes of a component whose own instances cannot reach each other: `apart` need nothing of each other, `majority`
 * decide by vote, and of the others the files do not say. Undefined for every other failure.
 */
export function splitOf({ failure, system }: Scene): 'apart' | 'majority' | 'unknown' | undefined {
  if (failure.kind !== 'partition' || failure.between[0] !== failure.between[1]) return undefined;
  const component = system.byId.get(failure.between[0]);
  if (component === undefined) return undefined;
  const single = component.instances.min === 1 && component.instances.max === 1;
  if (component.verdict.class === 'stateless' || single) return 'apart';
  const votes =
    component.declared?.replication?.text === 'quorum' ||
    ensemblesOf(system.components).some(({ members }) => members.includes(component));
  return votes ? 'majority' : 'unknown';
}
