import type { FormatId } from '../model/component';
import type { System } from '../model/system';
import { onOneHost } from './places';

type Place = 'node' | 'zone';

/** What names a place, by the words of each format. */
const naming: Readonly<Partial<Record<FormatId, Readonly<Record<Place, string>>>>> = {
  native: {
    node: 'an architecture file places components in zones only (`zones`)',
    zone: '`zones: [a, b]` of a component names them in an architecture file',
  },
  compose: {
    node: 'a placement constraint such as `node.hostname == n1` names one in a Swarm file',
    zone: 'a placement constraint such as `node.labels.zone == a` names one in a Swarm file',
  },
  kubernetes: {
    node: 'a `nodeSelector` or required node affinity by `kubernetes.io/hostname`, or a volume on the disk of a node, names one in manifests',
    zone: 'a `nodeSelector` or required node affinity by `topology.kubernetes.io/zone` names one in manifests',
  },
};

/**
 * What to tell somebody who fails a node or zone of systems that name none: that it is unknown, what would make it known,
 * and what can be asked instead.
 */
export function unnamedPlace(place: Place, systems: readonly System[]): string {
  const hosts = systems.filter(onOneHost).length;
  const kinds = [...new Set(systems.filter((system) => !onOneHost(system)).map(({ kind }) => kind))];
  const ways = [
    ...kinds.flatMap((kind) => naming[kind]?.[place] ?? []),
    ...(hosts > 0 ? ['a Compose project runs on one node, called `host`'] : []),
  ];
  return `The files name no ${place}, so what goes with one is unknown: ${ways.join('; ')}. Which component’s loss costs what can be asked all the same.`;
}
