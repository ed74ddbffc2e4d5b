import type { Budget } from '../../model/budget';

/**
 * True for a budget that protects no pod though the files show the workloads it should be about: those of its namespace,
 * or the ones it asks for in another. Pods that an operator makes are in no file.
 */
export function selectsNothing({ selects, amongWorkloads, elsewhere, mayMeanOthers }: Budget): boolean {
  return selects.length === 0 && !mayMeanOthers && (amongWorkloads || elsewhere.length > 0);
}
