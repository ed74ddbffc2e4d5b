import type { Budget } from '../../model/budget';
import type { Component } from '../../model/system';
import { objectAround, within } from '../around';
import { countWords } from '../words';
import type { Fact } from './fact';

/** How many instances the disruption budget around the place leaves while a node is drained. */
export const budgeted: Fact = ({ place, found }) => {
  const { budgets, byId } = place.review.system;
  const object = objectAround(found);
  const budget = budgets?.find(({ at }) => object !== undefined && within(at, object));
  const target = budget?.selects.map((id) => byId.get(id)).find((one) => one !== undefined);
  if (budget === undefined) return undefined;
  if (target !== undefined) return allowance(budget, target);
  return budget.amongWorkloads && !budget.mayMeanOthers
    ? `budget \`${budget.name}\` selects none of the pods in these files, so it guards nothing.`
    : undefined;
};

function allowance({ name, minAvailable, maxUnavailable }: Budget, target: Component): string | undefined {
  const count = countWords(target.instances);
  const of =
    count === undefined ? `the instances of \`${target.name}\`` : `the ${count} instances of \`${target.name}\``;
  if (maxUnavailable !== undefined)
    return maxUnavailable.text === '0' || maxUnavailable.text === '0%'
      ? `budget \`${name}\` lets none of ${of} go, so their nodes cannot be drained (N42).`
      : `budget \`${name}\` lets ${maxUnavailable.text} of ${of} go at a time while nodes are drained (N42).`;
  if (minAvailable === undefined) return undefined;
  return Number(minAvailable.text) >= (target.instances.max ?? Infinity)
    ? `budget \`${name}\` keeps ${minAvailable.text} of ${of}, so none may go and their nodes cannot be drained (N42).`
    : `budget \`${name}\` keeps at least ${minAvailable.text} of ${of} while nodes are drained (N42).`;
}
