import { majorityOf, type Ensemble } from '../graph/ensembles';
import type { Component } from '../model/system';

/** What is left of a component with `left` instances, as far as its members have to agree. */
export function agreement(
  component: Component,
  left: number,
  ensembles: readonly Ensemble[],
): 'enough' | 'too-few' | 'unknown' {
  const own = ensembles.find(({ members }) => members.length === 1 && members[0] === component);
  const total = component.instances.min ?? 0;
  if (own !== undefined) return left < majorityOf(own.voters) ? 'too-few' : 'enough';
  if (component.declared?.replication?.text === 'quorum') return left < majorityOf(total) ? 'too-few' : 'enough';
  return component.technology?.quorum === 'majority' && left < majorityOf(total) ? 'unknown' : 'enough';
}
