import type { Separation } from '../../model/component';
import { get, intAt, itemsAt, textAt, type Located } from '../../yaml/located';
import { concernsOwn } from './podTerms';
import { selects } from './selector';
import type { ObjectSet } from './set';
import { NODE_KEYS, SPREAD_KEYS } from './topology';
import type { Workload } from './workload';

/**
 * The settings that the scheduler has to obey when it keeps a workload's pods apart: a required pod anti-affinity against
 * its own labels, and a topology spread constraint of them that is not `ScheduleAnyway` and allows no skew beyond one
 * (kubernetes-semantics, `no-spread`). Regions hold zones, so what is apart by region is apart by zone.
 */
export function separationsOf(workload: Workload, set: ObjectSet): readonly Separation[] {
  const { pod, labels } = workload;
  const terms = itemsAt(
    get(pod, 'affinity', 'podAntiAffinity'),
    'requiredDuringSchedulingIgnoredDuringExecution',
  ).filter((term) => concernsOwn(term, workload, set));
  const constraints = itemsAt(pod, 'topologySpreadConstraints').filter(
    (constraint) =>
      textAt(constraint, 'whenUnsatisfiable') !== 'ScheduleAnyway' &&
      (intAt(constraint, 'maxSkew') ?? 1) === 1 &&
      selects(get(constraint, 'labelSelector'), labels),
  );
  return [
    ...separations(terms, { most: 1, says: 'required pod anti-affinity' }),
    ...separations(constraints, { most: undefined, says: 'topology spread constraint' }),
  ];
}

function separations(settings: readonly Located[], how: Pick<Separation, 'most' | 'says'>): readonly Separation[] {
  return settings.flatMap((setting): readonly Separation[] => {
    const key = textAt(setting, 'topologyKey') ?? '';
    if (NODE_KEYS.has(key)) return [{ per: 'node', ...how }];
    return SPREAD_KEYS.has(key) ? [{ per: 'zone', ...how }] : [];
  });
}
