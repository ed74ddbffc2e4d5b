import type { System } from '../model/system';
import { nodesOf, zonesOf } from './places';
import type { Failure } from './types';

/** Whether all that a failure names is in the system. */
export function canFail(system: System, failure: Failure): boolean {
  switch (failure.kind) {
    case 'instance':
      return system.byId.has(failure.component) && failure.count > 0;
    case 'component':
      return system.byId.has(failure.component);
    case 'node':
      return nodesOf(system).includes(failure.node);
    case 'zone':
      return zonesOf(system).includes(failure.zone);
    case 'partition':
      return failure.between.every((id) => system.byId.has(id));
  }
}
