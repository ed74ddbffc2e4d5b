import { replicatesByItself } from '../../rules/shared/replication';
import type { Loss } from '../loss';
import type { Scene } from '../scene';
import type { Recovery } from '../types';
import { agree, capitalised, others, quoted } from '../words';

/** The instances that are left take over, where they can: because nothing is kept, or because they have copies. */
export function othersTakeOver({ system }: Scene, loss: Loss): readonly Recovery[] {
  const { component, left } = loss;
  const { id, instances } = component;
  if (left === undefined) return [];
  const name = quoted(system, id);
  const rest = capitalised(others(loss));
  const by = 'replica' as const;
  const base = { component: id, by, time: undefined, at: instances.at };
  if (component.verdict.class === 'stateless')
    return [{ ...base, says: `${rest} of ${name} ${agree(left, 'takes', 'take')} the next request.` }];
  // Whether another one takes over is the author's word where there is one.
  if (component.declared?.recovery.failover !== undefined) return [];
  if (component.verdict.state.every(({ where, lost }) => where === 'volume' && lost === false))
    return [
      {
        ...base,
        says: `${rest} of ${name} ${agree(left, 'shares', 'share')} its volume and ${agree(left, 'takes', 'take')} the next request.`,
      },
    ];
  if (!replicatesByItself(component))
    return [{ ...base, says: `${rest} of ${name} ${agree(left, 'goes', 'go')} on without what the lost part kept.` }];
  return [
    { ...base, says: `${rest} of ${name} ${agree(left, 'has', 'have')} copies and ${agree(left, 'goes', 'go')} on.` },
  ];
}
