import type { Text } from '../../model/text';
import { get, itemsAt, scalarAt, type Located } from '../../yaml/located';
import { concernsOwn } from './podTerms';
import { selects } from './selector';
import type { ObjectSet } from './set';
import { SPREAD_KEYS } from './topology';
import type { Workload } from './workload';

/**
 * The first setting that asks for a workload's pods to be apart, required or preferred: a pod anti-affinity against its
 * own labels or a topology spread constraint of them, over nodes, zones or regions (kubernetes-semantics, `no-spread`).
 * @returns the topology key with its place
 */
export function spreadOf(workload: Workload, set: ObjectSet): Text | undefined {
  const { pod, labels } = workload;
  const against = get(pod, 'affinity', 'podAntiAffinity');
  const terms = [
    ...itemsAt(against, 'requiredDuringSchedulingIgnoredDuringExecution'),
    ...itemsAt(against, 'preferredDuringSchedulingIgnoredDuringExecution').flatMap(
      (weighted) => get(weighted, 'podAffinityTerm') ?? [],
    ),
  ].filter((term) => concernsOwn(term, workload, set));
  const constraints = itemsAt(pod, 'topologySpreadConstraints').filter((constraint) =>
    selects(get(constraint, 'labelSelector'), labels),
  );
  return [...terms, ...constraints].flatMap((setting) => keyOf(setting) ?? [])[0];
}

function keyOf(setting: Located): Text | undefined {
  const key = scalarAt(setting, 'topologyKey');
  return key !== undefined && SPREAD_KEYS.has(key.text) ? { text: key.text, at: key.at } : undefined;
}
