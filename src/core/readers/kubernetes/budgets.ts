import type { Text } from '../../model/text';
import { get } from '../../yaml/located';
import type { ObjectSet } from './set';
import { selects } from './selector';
import type { Workload } from './workload';

/**
 * The PodDisruptionBudgets of a workload's namespace that select its pods. An empty selector selects everything in
 * `policy/v1` and nothing in `policy/v1beta1`.
 * Source: https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export function budgetsOf(workload: Workload, set: ObjectSet): readonly Text[] {
  return set
    .ofKind('PodDisruptionBudget', 'policy')
    .filter((budget) => budget.namespace === workload.object.namespace)
    .filter((budget) => {
      const selector = get(budget.root, 'spec', 'selector');
      const empty = selector?.type === 'map' && selector.entries.size === 0;
      return empty ? budget.version !== 'v1beta1' : selects(selector, workload.labels);
    })
    .map((budget) => ({ text: budget.name, at: budget.at }));
}
