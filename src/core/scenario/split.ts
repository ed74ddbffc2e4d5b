import { ensemblesOf } from '../graph/ensembles';
import type { System } from '../model/system';
import { answerTo } from './recovery/declared';
import type { Scene } from './scene';
import { quoted } from './words';

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

/** Why it is not known what users get from instances that cannot reach each other: half a sentence. */
export function whyUnknown({ system }: Scene, id: string): string {
  return hasAnswer(system, id)
    ? `that depends on what the file says of ${quoted(system, id)} (\`on-partition\`)`
    : `the files do not say what the instances of ${quoted(system, id)} do apart`;
}

/** True where the author wrote down what happens when the network splits. */
export function hasAnswer(system: System, id: string): boolean {
  const component = system.byId.get(id);
  return component !== undefined && answerTo(system, component, 'onPartition') !== undefined;
}
