import type { Text } from '../../model/text';
import { get, itemsAt, scalarAt, type Located } from '../../yaml/located';
import { concernsOwn } from './podTerms';
import { selects } from './selector';
import type { ObjectSet } from './set';
import type { Workload } from './workload';

/**
 * The settings that ask for a workload's pods to be apart, required or preferred: a pod anti-affinity against its
 * own labels or a topology spread constraint of them (kubernetes-semantics, `no-spread`).
 * @returns their topology keys, whatever they are, with their places
 */
export function spreadOf(workload: Workload, set: ObjectSet): readonly Text[] {
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
  return [...terms, ...constraints].flatMap((setting) => keyOf(setting) ?? []);
}

function keyOf(setting: Located): Text | undefined {
  const key = scalarAt(setting, 'topologyKey');
  return key !== undefined && key.text !== '' ? { text: key.text, at: key.at } : undefined;
}
