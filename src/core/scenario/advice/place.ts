import type { Component } from '../../model/system';
import { onOneHost, zonesNamed } from '../places';
import type { Scene } from '../scene';
import type { Remark } from '../types';
import { quoted, quotedList } from '../words';

/** Instances that share a host, a node or a zone fall together, however many they are. */
export function forPlace(scene: Scene): readonly Remark[] {
  const { failure, system, casualties } = scene;
  if (failure.kind === 'node' && onOneHost(system))
    return [
      {
        says: 'No arrangement of this file survives its one host: run what must not stop on several hosts and keep a copy of the data elsewhere, or record that this is enough (`single-point-of-failure`).',
        notes: ['N11', 'N42'],
      },
    ];
  if (failure.kind === 'node')
    return [...casualties.gone.map(({ component }) => secondNode(scene, component)), ...separate(scene, 'nodes')];
  if (failure.kind === 'zone')
    return [
      ...casualties.gone
        .filter(({ component }) => zonesNamed(component).length === 1)
        .map(({ component }) => secondZone(scene, component)),
      ...sayWhere(scene),
      ...separate(scene, 'zones'),
    ];
  return [];
}

function secondNode({ system }: Scene, { id, verdict }: Component): Remark {
  return verdict.class === 'stateful'
    ? {
        says: `The tie of ${quoted(system, id)} to one node is a tie to its disk: keep a copy of the data on another node or on storage that any node reaches, or record why one node is enough (\`local-disk-state\`).`,
        notes: ['N11', 'N42'],
      }
    : {
        says: `Let ${quoted(system, id)} run on other nodes too, or record why one is enough (\`shared-fate\`).`,
        notes: ['N12', 'N42'],
      };
}

function secondZone({ system }: Scene, { id, verdict }: Component): Remark {
  return verdict.class === 'stateful'
    ? {
        says: `Keep a copy of what ${quoted(system, id)} holds in a second zone, or record why one is enough (\`single-zone\`).`,
        notes: ['N11', 'N42'],
      }
    : {
        says: `Let ${quoted(system, id)} run in a second zone, or record why one is enough (\`single-zone\`).`,
        notes: ['N12', 'N42'],
      };
}

/** A question that a native file has words for. */
function sayWhere({ system, casualties: { unplaced } }: Scene): readonly Remark[] {
  if (system.kind !== 'native' || unplaced.length === 0) return [];
  return [
    {
      says: `Name the zones of ${quotedList(
        system,
        unplaced.map(({ id }) => id),
      )} (\`zones\`), so that this question has an answer.`,
      notes: ['N42'],
    },
  ];
}

/** Where nothing names the places of instances, a setting can still promise that no place has all of them. */
function separate({ system, casualties: { unplaced } }: Scene, places: 'nodes' | 'zones'): readonly Remark[] {
  const several = unplaced.filter(({ instances }) => (instances.min ?? 0) > 1).map(({ id }) => id);
  if (system.kind !== 'kubernetes' || several.length === 0) return [];
  return [
    {
      says: `Require ${quotedList(system, several)} to be spread over ${places} (a topology spread constraint with \`whenUnsatisfiable: DoNotSchedule\`), so that no one of them takes all instances.`,
      notes: ['N12', 'N42'],
    },
  ];
}
