import type { Link } from '../model/link';
import type { Component } from '../model/system';

/** A component that lost instances. */
export interface Loss {
  readonly component: Component;
  /** How many are gone and how many are left, the fewest that may run taken; undefined where no number is known. */
  readonly lost: number | undefined;
  readonly left: number | undefined;
  /** `all`: none is left. `no-majority`: too few to decide. `active`: the others do not take over by themselves. `some`: the others go on. */
  readonly cause: 'all' | 'no-majority' | 'active' | 'some';
  /** Where it is not certain that so many are gone: what was taken, as a sentence. */
  readonly presumed?: string;
}

/** A component of which the files do not say whether the failure takes it. */
export interface Doubt {
  readonly component: Component;
  /** One sentence. */
  readonly why: string;
}

/** What a failure takes away before anything spreads. */
export interface Casualties {
  /** They answer nobody any more. */
  readonly gone: readonly Loss[];
  /** They go on with fewer instances. */
  readonly reduced: readonly Loss[];
  /** Members of a consensus that run and refuse to work, because too few of them are left. */
  readonly stalled: readonly Component[];
  readonly doubts: readonly Doubt[];
  /** Components of which the files do not say where they run, in the order of the files. */
  readonly unplaced: readonly Component[];
  /** Links over which nothing comes any more. */
  readonly cut: readonly Link[];
}

/** A failure that takes nothing. */
export const noCasualties: Casualties = { gone: [], reduced: [], stalled: [], doubts: [], unplaced: [], cut: [] };

/** All instances of a component. */
export function wholly(component: Component): Loss {
  return { component, lost: component.instances.min ?? undefined, left: 0, cause: 'all' };
}
