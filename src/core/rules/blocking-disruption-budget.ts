import type { RawFinding } from '../finding';
import type { Budget } from '../model/budget';
import type { Text } from '../model/text';
import type { Component, System } from '../model/system';
import { defineRule } from './rule';
import { selectsNothing } from './shared/budgets';
import { named, nameOf } from './shared/words';

/** A disruption budget that never lets a pod go, so that nodes cannot be drained. */
export default defineRule({
  id: 'blocking-disruption-budget',
  category: 'availability',
  severity: 'warning',
  notes: ['N12', 'N42'],
  summary: 'A disruption budget allows no pod to be taken away, so nodes cannot be drained.',
  messages: {
    'max-unavailable':
      '`{name}` allows no pod to be unavailable (`maxUnavailable: {value}`), so nodes that run its pods cannot be drained; allow at least one.',
    'min-available':
      '`{name}` wants every pod to stay (`minAvailable: {value}`), so nodes that run its pods cannot be drained; set `maxUnavailable: 1` instead.',
    floor:
      '`{name}` wants {value} to stay and {components} may run as few as {floor}, so nodes that run them cannot be drained; run more instances, or set `maxUnavailable: 1` instead.',
    neither:
      '`{name}` says neither `minAvailable` nor `maxUnavailable` and so lets no pod go; set `maxUnavailable: 1`.',
    two: '`{name}` selects pods of {components} that `{other}` selects too, and where two budgets meet every eviction is refused; keep one of them.',
  },
  *check({ system }) {
    const firsts = new Map<string, Budget>();
    const seen = new Set<string>();
    for (const budget of system.budgets ?? []) {
      const key = `${budget.namespace}/${budget.name}`;
      const selected = budget.selects.flatMap((id) => system.byId.get(id) ?? []).filter(isLasting);
      if (isIdle(budget, selected)) continue;
      const block = blockOf(budget, selected);
      if (block !== undefined) yield finding(budget, selected, block);
      // The same name again replaces the first one in the cluster; two variants may lie side by side.
      if (!seen.has(key)) yield* meetings(system, budget, selected, firsts);
      seen.add(key);
    }
  },
});

/** Pods of jobs come and go; a budget is about those that stay. */
function isLasting({ lifecycle }: Component): boolean {
  return lifecycle === 'service' || lifecycle === 'per-node';
}

/** True where it blocks nothing: it selects nothing, or only what is switched off. */
function isIdle(budget: Budget, selected: readonly Component[]): boolean {
  if (budget.selects.length === 0) return budget.selector === 'none' || selectsNothing(budget);
  return selected.every(({ off }) => off);
}

/** Why it lets no pod go, and where it says so. */
interface Block {
  readonly message: string;
  readonly at: RawFinding['at'];
  readonly data?: RawFinding['data'];
}

function blockOf(budget: Budget, selected: readonly Component[]): Block | undefined {
  const { minAvailable, maxUnavailable, at } = budget;
  if (minAvailable === undefined && maxUnavailable === undefined) return { message: 'neither', at };
  const most = amountOf(maxUnavailable);
  if (maxUnavailable !== undefined && most !== undefined && most.number <= 0)
    return { message: 'max-unavailable', at: maxUnavailable.at, data: { value: maxUnavailable.text } };
  const least = amountOf(minAvailable);
  if (minAvailable === undefined || least === undefined) return undefined;
  if (least.percent && least.number >= 100)
    return { message: 'min-available', at: minAvailable.at, data: { value: minAvailable.text } };
  const floor = floorOf(selected);
  if (floor === undefined || floor === 0) return undefined;
  // Percentages round up.
  const wanted = least.percent ? Math.ceil((floor * least.number) / 100) : least.number;
  const value = least.percent ? `${minAvailable.text} of its pods (rounded up, ${wanted})` : podsInWords(wanted);
  return wanted > 0 && wanted >= floor ? { message: 'floor', at: minAvailable.at, data: { value, floor } } : undefined;
}

function podsInWords(count: number): string {
  return count === 1 ? 'one pod' : `${count} pods`;
}

/** A number of pods or a percentage; undefined for what is neither. */
function amountOf(written: Text | undefined): { readonly number: number; readonly percent: boolean } | undefined {
  const match = /^([+-]?\d+)(%?)$/.exec(written?.text.trim() ?? '');
  return match === null ? undefined : { number: Number(match[1]), percent: match[2] === '%' };
}

/** The fewest instances of all selected components together; undefined where one's count or nothing at all is known. */
function floorOf(selected: readonly Component[]): number | undefined {
  const running = selected.filter(({ off }) => !off);
  if (running.length === 0) return undefined;
  let sum = 0;
  for (const { instances } of running) {
    if (instances.min === null) return undefined;
    sum += instances.min;
  }
  return sum;
}

function finding(budget: Budget, selected: readonly Component[], { message, at, data }: Block): RawFinding {
  const [only, ...others] = selected;
  return {
    at,
    message,
    ...(only !== undefined && others.length === 0 ? { component: only.id } : {}),
    data: { name: called(budget), components: namesOf(selected), ...data },
    related: selected.slice(0, MOST_RELATED).map((component) => ({
      at: component.instances.at,
      message: `\`${called(budget)}\` selects the pods of \`${nameOf(component)}\`.`,
    })),
  };
}

/** Selected components that are told; more of them make the same point. */
const MOST_RELATED = 5;

/** The components whose pods an earlier budget selects too; one finding per budget. */
function* meetings(
  system: System,
  budget: Budget,
  selected: readonly Component[],
  firsts: Map<string, Budget>,
): Iterable<RawFinding> {
  const running = selected.filter(({ off }) => !off);
  const shared = running.filter(({ id }) => firsts.has(id));
  const other = firsts.get(shared[0]?.id ?? '');
  for (const { id } of running) if (!firsts.has(id)) firsts.set(id, budget);
  if (other === undefined || system.partial) return;
  yield {
    at: budget.at,
    message: 'two',
    ...(shared.length === 1 && shared[0] !== undefined ? { component: shared[0].id } : {}),
    data: { name: called(budget), other: called(other), components: namesOf(shared) },
    related: [{ at: other.at, message: `\`${called(other)}\` selects the same pods.` }],
  };
}

function called({ name }: Budget): string {
  return name === '' ? 'PodDisruptionBudget' : name;
}

function namesOf(components: readonly Component[]): string {
  return named(components.map(nameOf));
}
