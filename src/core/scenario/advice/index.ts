import { isMissed } from '../effect';
import type { Scene } from '../scene';
import { hasAnswer, splitOf } from '../split';
import type { Topic } from '../topics';
import type { Remark, StateFate } from '../types';
import { forCount } from './count';
import { forCut } from './cut';
import { forPlace } from './place';
import { forRecord } from './record';
import { forState } from './state';

/** What to change, the most useful first; that nothing needs to be is said too. */
export const advice: Topic = {
  id: 'advice',
  notes: ['N10', 'N11', 'N12', 'N21', 'N34', 'N42'],
  remarks(scene, fates) {
    const given =
      scene.failure.kind === 'partition'
        ? forCut(scene)
        : [...forPlace(scene), ...forCount(scene), ...forState(scene, fates), ...forRecord(scene)];
    const once = new Map(given.map((remark) => [remark.says, remark]));
    return once.size > 0 ? [...once.values()] : [nothing(scene, fates)];
  },
};

/** Where no change is asked for: because the system bears it, or because what to do is not a matter of these files. */
function nothing(scene: Scene, fates: readonly StateFate[]): Remark {
  const { system, spread, failure } = scene;
  if (failure.kind === 'partition' && splitOf(scene) === 'unknown')
    return {
      says: hasAnswer(system, failure.between[0])
        ? 'Cut the instances off from each other in a test, and see that they do what the file says.'
        : 'Cut the instances off from each other in a test, and write down which of them go on.',
      notes: ['N42'],
    };
  const entries = new Set(system.availability.entries);
  const hurts = [...spread.down.keys()].some((id) => entries.has(id)) || fates.some(isMissed);
  return hurts
    ? {
        says: 'Nothing in these files makes it better: decide whether users may wait, and write that down.',
        notes: ['N42'],
      }
    : { says: 'Nothing to change: the rest goes on without it.', notes: ['N12'] };
}
