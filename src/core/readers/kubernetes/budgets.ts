import { append } from '../../grouping';
import type { Budget } from '../../model/budget';
import type { Text } from '../../model/text';
import { entry, get, scalarAt, type Located } from '../../yaml/located';
import type { KubeObject } from './object';
import { plainLabels, selects } from './selector';
import type { ObjectSet } from './set';
import type { Workload } from './workload';

/** A budget and the workloads whose pods it selects. */
export interface BudgetOf {
  readonly budget: Budget;
  readonly workloads: readonly Workload[];
}

/**
 * The PodDisruptionBudgets of the set. Each selects pods of its own namespace; an empty selector selects all of them in
 * `policy/v1` and none in `policy/v1beta1`, and a missing one none.
 * @param operated objects whose pods an operator makes
 * Source: https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export function budgetsOf(set: ObjectSet, operated: Iterable<KubeObject>): readonly BudgetOf[] {
  const budgets = set.ofKind('PodDisruptionBudget', 'policy');
  if (budgets.length === 0) return [];
  const orders = ordersOf(set, operated);
  return budgets.map((object) => read(object, set, orders));
}

/** The names of the budgets that select each workload. */
export function budgetsByWorkload(budgets: readonly BudgetOf[]): ReadonlyMap<Workload, readonly Text[]> {
  const found = new Map<Workload, Text[]>();
  for (const { budget, workloads } of budgets) {
    const name = { text: budget.name, at: budget.at };
    for (const workload of workloads) append(found, workload, name);
  }
  return found;
}

function read(object: KubeObject, set: ObjectSet, orders: ReadonlySet<string>): BudgetOf {
  const { name, namespace, at, root } = object;
  const node = get(root, 'spec', 'selector');
  const selector = node?.type !== 'map' ? 'none' : node.entries.size === 0 ? 'empty' : 'labels';
  const workloads = selector === 'empty' && object.version === 'v1beta1' ? [] : selected(node, namespace, set);
  const labels = plainLabels(node, 'matchLabels');
  const budget: Budget = {
    name,
    namespace,
    at,
    selector,
    selectorAt: entry(root, 'spec', 'selector')?.at ?? at,
    asksFor: [...labels].map(([key, value]) => `\`${key}=${value}\``),
    minAvailable: scalarAt(root, 'spec', 'minAvailable'),
    maxUnavailable: scalarAt(root, 'spec', 'maxUnavailable'),
    selects: workloads.map(({ id }) => id),
    elsewhere: workloads.length > 0 || selector !== 'labels' ? [] : elsewhere(node, namespace, set),
    amongWorkloads: set.workloadsIn(namespace).length > 0,
    mayMeanOthers: [...labels.values()].some((value) => orders.has(`${namespace}/${value}`)),
  };
  return { budget, workloads };
}

/** Workloads of a namespace whose pods a label selector selects; by labels where it names any. */
function selected(selector: Located | undefined, namespace: string, set: ObjectSet): readonly Workload[] {
  if (selector?.type !== 'map') return [];
  const named = plainLabels(selector, 'matchLabels');
  const candidates = named.size > 0 ? set.matching(namespace, named) : set.workloadsIn(namespace);
  return set.take(candidates).filter(({ labels }) => selects(selector, labels));
}

function elsewhere(selector: Located | undefined, namespace: string, set: ObjectSet): readonly string[] {
  return [...set.namespaces].filter((other) => other !== namespace && selected(selector, other, set).length > 0);
}

/** Settings of a custom resource that asks an operator for pods. */
const SIZES = ['replicas', 'instances', 'size', 'members', 'nodes', 'template', 'podTemplate'];

/** `namespace/name` of the objects for which operators make pods that no file shows; labels that bear the name are theirs. */
function ordersOf(set: ObjectSet, operated: Iterable<KubeObject>): ReadonlySet<string> {
  const running = new Set(set.workloads.map(({ object }) => object));
  const sized = set.objects.filter(
    (object) =>
      object.group.includes('.') &&
      !running.has(object) &&
      SIZES.some((key) => get(object.root, 'spec', key) !== undefined),
  );
  return new Set([...operated, ...sized].map(({ namespace, name }) => `${namespace}/${name}`));
}
