import type { Constraint, Instances, Separation } from '../../model/component';
import type { Text } from '../../model/text';
import { intAt, itemsAt, scalarAt, type LocatedMap } from '../../yaml/located';

/** The label of a Swarm node by which its operator names its zone; labels of nodes are free, these are the usual words. */
const ZONE =
  /^(?:node|engine)\.labels\.(?:[\w.-]+\.)?(?:zone|az|availability[_-]?zone|data-?cent(?:er|re)|dc)\s*==\s*(\S.*)$/i;

/** The name or id of the one Swarm node. */
const NODE = /^node\.(?:hostname|id)\s*==\s*(\S.*)$/i;

/** The placement constraints of a Swarm service that hold all its tasks on one node or in one zone. */
export function placementConstraints(body: LocatedMap): readonly Constraint[] {
  return itemsAt(body, 'deploy', 'placement', 'constraints').flatMap((item): readonly Constraint[] => {
    if (item.type !== 'scalar') return [];
    const node = NODE.exec(item.text.trim())?.[1];
    if (node !== undefined)
      return [{ kind: 'pinned-to-node', says: `\`${item.text}\` holds it to one node`, place: node, at: item.at }];
    const zone = ZONE.exec(item.text.trim())?.[1];
    return zone === undefined ? [] : [{ kind: 'pinned-to-zone', says: `zone \`${zone}\``, place: zone, at: item.at }];
  });
}

/**
 * The setting of a Swarm service that asks for its tasks to be apart: a preference to spread, or a limit per node that
 * one node cannot satisfy.
 */
export function spreadOf(body: LocatedMap, { min }: Instances): Text | undefined {
  for (const preference of itemsAt(body, 'deploy', 'placement', 'preferences')) {
    const label = scalarAt(preference, 'spread');
    if (label !== undefined) return { text: label.text, at: label.at };
  }
  const limit = scalarAt(body, 'deploy', 'placement', 'max_replicas_per_node');
  const most = intAt(body, 'deploy', 'placement', 'max_replicas_per_node') ?? 0;
  return limit !== undefined && most > 0 && min !== null && most < min ? { text: limit.text, at: limit.at } : undefined;
}

/** The limit of a Swarm service on tasks per node, which the scheduler has to obey. */
export function separationOf(body: LocatedMap): Separation | undefined {
  const most = intAt(body, 'deploy', 'placement', 'max_replicas_per_node') ?? 0;
  return most > 0 ? { per: 'node', most, says: `\`max_replicas_per_node: ${most}\`` } : undefined;
}
