import type { Ensemble } from '../graph/ensembles';
import type { Component, System } from '../model/system';
import { named, nameOf } from '../rules/shared/words';
import { wholly, type Casualties, type Doubt, type Loss } from './loss';
import { instancesLost, waitsForHands } from './instances';
import { agreement } from './majority';
import { HOST, isRunning, nodeNamed, onOneHost, zonesNamed } from './places';
import { mostTaken } from './separated';

type Taken = Pick<Casualties, 'gone' | 'reduced' | 'doubts' | 'unplaced'>;

/** What runs on a node that the files name, or on the one host of a Compose project. */
export function lostAtNode(system: System, node: string, ensembles: readonly Ensemble[]): Taken {
  const running = system.components.filter(isRunning);
  if (onOneHost(system)) {
    const gone = node === HOST ? running.map(wholly) : [];
    return { gone, reduced: [], doubts: [], unplaced: [] };
  }
  const disks = disksOn(system, node);
  return together(
    running.map((component): Part => {
      const held = nodeNamed(component);
      if (held !== undefined) return held === node ? { gone: [wholly(component)] } : {};
      const lost = disks.get(component.id) ?? 0;
      if (lost > 0) return instancesLost(component, lost, ensembles);
      if (component.lifecycle === 'per-node') return instancesLost(component, 1, ensembles);
      return somewhere(component, 'node', ensembles);
    }),
  );
}

/** What runs in a zone that the files name. */
export function lostInZone(system: System, zone: string, ensembles: readonly Ensemble[]): Taken {
  return together(
    system.components.filter(isRunning).map((component): Part => {
      const zones = zonesNamed(component);
      if (zones.length === 0) return somewhere(component, 'zone', ensembles);
      if (!zones.includes(zone)) return {};
      return zones.length === 1 ? { gone: [wholly(component)] } : oneOfSeveral(component, zone, zones, ensembles);
    }),
  );
}

type Part = Partial<Taken>;

/** Where it runs is not said; a setting that keeps its instances apart limits what it can lose. */
function somewhere(component: Component, per: 'node' | 'zone', ensembles: readonly Ensemble[]): Part {
  const most = mostTaken(component, per, ensembles);
  return most === undefined ? { unplaced: [component] } : { reduced: [most] };
}

function together(parts: readonly Part[]): Taken {
  return {
    gone: parts.flatMap(({ gone }) => gone ?? []),
    reduced: parts.flatMap(({ reduced }) => reduced ?? []),
    doubts: parts.flatMap(({ doubts }) => doubts ?? []),
    unplaced: parts.flatMap(({ unplaced }) => unplaced ?? []),
  };
}

/** How many volumes of each component are on a node's disk. */
function disksOn({ nodeVolumes }: System, node: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const volume of nodeVolumes ?? []) {
    if (volume.node !== node) continue;
    for (const user of volume.users) counts.set(user, (counts.get(user) ?? 0) + 1);
  }
  return counts;
}

/** A component with several zones loses its part in one of them; spread evenly where that matters. */
function oneOfSeveral(
  component: Component,
  zone: string,
  zones: readonly string[],
  ensembles: readonly Ensemble[],
): Part {
  const { min } = component.instances;
  const name = nameOf(component);
  const doubt = (why: string): Part => ({ doubts: [{ component, why } satisfies Doubt] });
  if (min === null) return doubt(`How many instances of \`${name}\` run, and in which zones, is not known.`);
  if (min < 2) return doubt(`\`${name}\` runs once, in one of the zones ${named(zones)}; which one is not said.`);
  const most = Math.ceil(min / zones.length);
  const loss: Loss = { component, lost: most, left: min - most, cause: 'some' };
  const agreed = agreement(component, min - most, ensembles);
  if (agreed !== 'enough') {
    const least = agreement(component, min - Math.floor(min / zones.length), ensembles);
    if (agreed === 'too-few' && least === 'too-few') return { gone: [{ ...loss, cause: 'no-majority' }] };
    return doubt(`Whether the majority of the ${min} instances of \`${name}\` is in zone \`${zone}\` is not said.`);
  }
  if (waitsForHands(component))
    return doubt(`Whether the active instance of \`${name}\` is in zone \`${zone}\` is not said.`);
  return { reduced: [loss] };
}
