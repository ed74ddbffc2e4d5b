import type { Budget } from '../model/budget';
import { defineRule } from './rule';
import { selectsNothing } from './shared/budgets';
import { named } from './shared/words';

/** A disruption budget that protects no pod of the files. */
export default defineRule({
  id: 'disruption-budget-selects-nothing',
  category: 'availability',
  severity: 'warning',
  notes: ['N12', 'N42'],
  summary: 'A disruption budget selects no pods and protects nothing.',
  messages: {
    labels:
      '`{name}` selects no pods, because no workload of the namespace `{namespace}` has {labels} on its pods; correct its selector, or remove it.',
    namespace:
      '`{name}` protects pods of its own namespace `{namespace}` only, and the pods it asks for are in {others}; put it into the namespace of its pods.',
    none: '`{name}` has no selector and so protects no pods; name the labels of the pods it is for.',
    empty:
      '`{name}` has an empty selector, which selects nothing in `policy/v1beta1`; name the labels of the pods it is for, or use `policy/v1` to select all pods of the namespace.',
  },
  *check({ system }) {
    if (system.partial) return;
    for (const budget of system.budgets ?? []) {
      if (!selectsNothing(budget)) continue;
      const message = messageFor(budget);
      yield {
        at: message === 'namespace' ? budget.at : budget.selectorAt,
        message,
        data: {
          name: budget.name === '' ? 'PodDisruptionBudget' : budget.name,
          namespace: budget.namespace,
          labels: labelsOf(budget),
          others: named(budget.elsewhere),
        },
      };
    }
  },
});

function messageFor({ selector, elsewhere }: Budget): string {
  return selector === 'labels' && elsewhere.length > 0 ? 'namespace' : selector;
}

/** What its pods would need to have. */
function labelsOf({ asksFor }: Budget): string {
  if (asksFor.length === 0) return 'labels that fit its selector';
  return asksFor.length === 1 ? `the label ${asksFor[0] ?? ''}` : `the labels ${asksFor.join(' and ')} together`;
}
