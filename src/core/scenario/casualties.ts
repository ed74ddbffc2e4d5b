import { ensemblesOf, type Ensemble } from '../graph/ensembles';
import type { Link } from '../model/link';
import type { Component, System } from '../model/system';
import { instancesLost } from './instances';
import { noCasualties, wholly, type Casualties } from './loss';
import { majorityOf } from './majority';
import { lostAtNode, lostInZone } from './placed';
import { isRunning } from './places';
import type { Failure } from './types';

/** What the failure takes. @param links as `followedLinks` gives them */
export function casualtiesOf(system: System, failure: Failure, links: readonly Link[]): Casualties {
  const ensembles = ensemblesOf(system.components);
  const first = firstLosses(system, failure, links, ensembles);
  return { ...first, stalled: stalledBy(first, ensembles) };
}

function firstLosses(
  system: System,
  failure: Failure,
  links: readonly Link[],
  ensembles: readonly Ensemble[],
): Casualties {
  switch (failure.kind) {
    case 'instance': {
      const component = system.byId.get(failure.component);
      if (component === undefined || component.off) return noCasualties;
      return { ...noCasualties, ...instancesLost(component, failure.count, ensembles) };
    }
    case 'component': {
      const component = system.byId.get(failure.component);
      if (component === undefined || component.off) return noCasualties;
      return { ...noCasualties, gone: [wholly(component)] };
    }
    case 'node':
      return { ...noCasualties, ...lostAtNode(system, failure.node, ensembles) };
    case 'zone':
      return { ...noCasualties, ...lostInZone(system, failure.zone, ensembles) };
    case 'partition':
      return { ...noCasualties, cut: between(failure.between, links) };
  }
}

function between([a, b]: readonly [string, string], links: readonly Link[]): readonly Link[] {
  return links.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a));
}

/** Members of ensembles of several components that are too few now. */
function stalledBy({ gone, reduced }: Casualties, ensembles: readonly Ensemble[]): readonly Component[] {
  const lost = new Map([...reduced, ...gone].map((loss) => [loss.component, loss]));
  const dead = new Set(gone.map(({ component }) => component));
  return ensembles
    .filter(({ members }) => members.length > 1 && members.some((member) => lost.has(member)))
    .flatMap(({ members, voters }) => {
      const votes = members.map((member) => lost.get(member)?.lost ?? 0).reduce((sum, number) => sum + number, 0);
      if (voters - votes >= majorityOf(voters)) return [];
      return members.filter((member) => !dead.has(member) && isRunning(member));
    });
}
