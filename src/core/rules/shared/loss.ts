import type { StateItem, StateWhere } from '../../model/evidence';
import { sameSpan } from '../../model/span';
import type { Component, System } from '../../model/system';
import { mayRunSeveral } from './count';
import { dataFolder } from './dataFolder';

/** Places that do not outlive an instance; the disk of a node is judged by `local-disk-state`. */
const JUDGED: ReadonlySet<StateWhere> = new Set([
  'memory',
  'container-layer',
  'ephemeral',
  'tmpfs',
  'anonymous-volume',
  'operator',
]);

/** State that is surely lost, the least tolerable first and each place once. */
export function lostItems(component: Component): readonly StateItem[] {
  const rank = { 'not-tolerable': 0, unknown: 1, tolerable: 2 };
  const items = component.verdict.state
    .filter((item) => item.lost === true && JUDGED.has(item.where))
    .sort((a, b) => rank[a.tolerance] - rank[b.tolerance]);
  return items.filter((item, index) => items.findIndex((other) => sameSpan(other.at, item.at)) === index);
}

/** What to do, in the words of the format. */
export function remedy(system: System, component: Component, item: StateItem, copies: boolean): string {
  const doubt = copies
    ? ', or record that the copies of its other members are enough'
    : item.tolerance === 'unknown'
      ? ', or record that losing it is fine'
      : '';
  const path = dataFolder(component);
  if (item.where === 'operator') return `set its persistent storage${doubt}`;
  if (item.where === 'memory' && component.format === 'native')
    return `keep it on a volume or in a shared store${doubt}`;
  if (item.where === 'memory') return `switch persistence on and give it a volume${doubt}`;
  const volume = volumeOf(system, component);
  return `keep it on ${volume}${path === undefined ? '' : ` at \`${path}\``}${doubt}`;
}

/** What outlives the instance, as the format calls it; several instances must not share one. */
function volumeOf({ compose }: System, component: Component): string {
  const { format, stableIdentity } = component;
  const several = mayRunSeveral(component);
  if (format === 'native') return 'a volume';
  if (format === 'kubernetes') {
    if (stableIdentity) return 'a volume claim template';
    return several ? 'a claim for each instance (a StatefulSet gives them)' : 'a PersistentVolumeClaim';
  }
  if (!several) return 'a named volume';
  return compose?.kind === 'swarm'
    ? 'a named volume for each instance, held to its node by a placement constraint'
    : 'a named volume for each instance (as services of their own)';
}
