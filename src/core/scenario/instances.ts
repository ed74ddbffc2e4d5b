import type { Ensemble } from '../graph/ensembles';
import type { Component } from '../model/system';
import { nameOf } from '../rules/shared/words';
import { wholly, type Casualties, type Loss } from './loss';
import { agreement } from './majority';

/** What becomes of a component that loses some of its instances; of a count that varies the least is taken. */
export function instancesLost(
  component: Component,
  lost: number,
  ensembles: readonly Ensemble[],
): Pick<Casualties, 'gone' | 'reduced' | 'doubts'> {
  const { min, source } = component.instances;
  const nothing = { gone: [], reduced: [], doubts: [] };
  if (component.lifecycle === 'per-node')
    return { ...nothing, reduced: [{ component, lost, left: undefined, cause: 'some' }] };
  if (min === null) {
    const reason = source === '' ? '' : ` (${source})`;
    const why = `How many instances of \`${nameOf(component)}\` run is not known${reason}.`;
    return { ...nothing, doubts: [{ component, why }] };
  }
  if (lost >= min) return { ...nothing, gone: [wholly(component)] };
  const left = min - lost;
  const loss = (cause: Loss['cause']): Loss => ({ component, lost, left, cause });
  const agreed = agreement(component, left, ensembles);
  if (agreed === 'too-few') return { ...nothing, gone: [loss('no-majority')] };
  if (waitsForHands(component)) return { ...nothing, gone: [loss('active')] };
  if (agreed === 'enough') return { ...nothing, reduced: [loss('some')] };
  const why = `Whether \`${nameOf(component)}\` can work with ${left} of ${min} instances is not known.`;
  return { ...nothing, doubts: [{ component, why }] };
}

/** True when one instance works for all and the file says that no other takes over without somebody's hands. */
export function waitsForHands({ declared, upkeep, verdict }: Component): boolean {
  if (verdict.class !== 'stateful') return false;
  const failover = declared?.recovery.failover?.text;
  return failover === 'none' || failover === 'manual' || upkeep?.failoverOff !== undefined;
}
