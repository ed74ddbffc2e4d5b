import { replicatesByItself } from '../../rules/shared/replication';
import type { Loss } from '../loss';
import type { Scene } from '../scene';
import type { Recovery } from '../types';
import { agree, others, quoted } from '../words';

/** The instances that are left take over, where they can: because nothing is kept, or because they have copies. */
export function othersTakeOver({ system }: Scene, loss: Loss): readonly Recovery[] {
  const { component, left } = loss;
  const { id, instances } = component;
  if (left === undefined) return [];
  const name = quoted(system, id);
  const rest = `${others(loss).charAt(0).toUpperCase()}${others(loss).slice(1)}`;
  const by = 'replica' as const;
  const base = { component: id, by, time: undefined, at: instances.at };
  if (component.verdict.class === 'stateless')
    return [{ ...base, says: `${rest} of ${name} ${agree(left, 'takes', 'take')} the next request.` }];
  // Whether another one takes over is the author's word where there is one.
  if (component.declared?.recovery.failover !== undefined) return [];
  if (!replicatesByItself(component))
    return [{ ...base, says: `${rest} of ${name} ${agree(left, 'goes', 'go')} on without what the lost part kept.` }];
  return [
    { ...base, says: `${rest} of ${name} ${agree(left, 'has', 'have')} copies and ${agree(left, 'goes', 'go')} on.` },
  ];
}
