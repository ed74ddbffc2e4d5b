import type { Ensemble } from '../graph/ensembles';
import type { Separation } from '../model/component';
import type { Component } from '../model/system';
import { replicatesByItself } from '../rules/shared/replication';
import { nameOf } from '../rules/shared/words';
import { instancesLost } from './instances';
import type { Loss } from './loss';

/**
 * The most that any one node or zone can take of a component whose instances a setting keeps apart. Undefined where no
 * setting does, and where it would matter whether an instance was there: where it keeps something that others have not.
 */
export function mostTaken(
  component: Component,
  per: Separation['per'],
  ensembles: readonly Ensemble[],
): Loss | undefined {
  const { min } = component.instances;
  const setting = strictest(component, per);
  if (setting === undefined || min === null || min < 2) return undefined;
  if (component.verdict.class === 'stateful' && !replicatesByItself(component)) return undefined;
  const most = mostOf(setting, min);
  const [loss] = instancesLost(component, most, ensembles).reduced;
  return loss && { ...loss, presumed: presumption(component, per, setting, most) };
}

/** Instances that are apart by zones are apart by nodes as well. */
function strictest({ separations = [], instances }: Component, per: Separation['per']): Separation | undefined {
  const most = (one: Separation): number => mostOf(one, instances.min ?? 1);
  return separations.filter((one) => one.per === per || one.per === 'zone').toSorted((a, b) => most(a) - most(b))[0];
}

/** Spread evenly, two places have half each; more have less. */
function mostOf({ most }: Separation, count: number): number {
  return Math.min(count, most ?? Math.ceil(count / 2));
}

function presumption(component: Component, per: Separation['per'], { most, says }: Separation, taken: number): string {
  const { min } = component.instances;
  const name = `\`${nameOf(component)}\``;
  return most === undefined
    ? `How many of the ${min} instances of ${name} are ${per === 'node' ? 'on' : 'in'} that ${per} is not said: they are spread evenly (${says}), so half is taken, as with two ${per}s.`
    : `Whether an instance of ${name} is ${per === 'node' ? 'on' : 'in'} that ${per} is not said: of ${min} at most ${taken} can be (${says}), and so many are taken to be lost.`;
}
