import { ensemblesOf, stalledBy, type Ensemble } from '../graph/ensembles';
import type { Link } from '../model/link';
import type { System } from '../model/system';
import { instancesLost } from './instances';
import { noCasualties, wholly, type Casualties } from './loss';
import { lostAtNode, lostInZone } from './placed';
import type { Failure } from './types';

/** What the failure takes. @param links as `followedLinks` gives them */
export function casualtiesOf(system: System, failure: Failure, links: readonly Link[]): Casualties {
  const ensembles = ensemblesOf(system.components);
  const first = firstLosses(system, failure, links, ensembles);
  const lost = new Map([...first.reduced, ...first.gone].map((loss) => [loss.component, loss.lost ?? 0]));
  const gone = new Set(first.gone.map(({ component }) => component));
  return { ...first, stalled: stalledBy(ensembles, lost, gone) };
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
