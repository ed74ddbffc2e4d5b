import { configurationOf, matches } from '../classify/configuration';
import { append } from '../grouping';
import type { Component } from '../model/system';
import { get } from '../yaml/located';
import { oncePer } from '../oncePer';
import { joinedByName, wordsOf } from './joined';
import { isOutside } from './verdict';

/** The voting members of one consensus, spread over one component or several that name each other. */
export interface Ensemble {
  /** In the order of the files. */
  readonly members: readonly Component[];
  readonly voters: number;
}

/**
 * The ensembles of a system whose number of voters the files tell. Components of one technology belong together where one
 * names another in its settings, or is its arbiter; what runs beside them without a word is an ensemble of its own. They are
 * found once: rules ask, and each failure.
 */
export const ensemblesOf = oncePer(findEnsembles);

function findEnsembles(components: readonly Component[]): readonly Ensemble[] {
  const byTechnology = new Map<string, Component[]>();
  for (const component of components) {
    const { technology, off, optional, lifecycle } = component;
    if (technology?.votes === undefined || off || optional || lifecycle !== 'service' || !votes(component)) continue;
    append(byTechnology, technology.id, component);
  }
  return [...byTechnology.values()].flatMap(joinedByName).flatMap((members) => {
    if (namesAnother(members)) return [];
    const voters = members.reduce((sum, { instances }) => sum + (certain(instances) ?? NaN), 0);
    return Number.isNaN(voters) ? [] : [{ members, voters }];
  });
}

/** The least number of voting members that may decide. */
export function majorityOf(voters: number): number {
  return Math.floor(voters / 2) + 1;
}

/**
 * Members of ensembles of several components that run on and refuse to work, since too few are left to decide.
 * @param lost how many instances each component loses
 * @param gone the components that lose all of theirs
 */
export function stalledBy(
  ensembles: readonly Ensemble[],
  lost: ReadonlyMap<Component, number>,
  gone: ReadonlySet<Component>,
): readonly Component[] {
  return ensembles
    .filter(({ members }) => members.length > 1 && members.some((member) => lost.has(member)))
    .filter(({ members, voters }) => {
      const votes = members.reduce((sum, member) => sum + (lost.get(member) ?? 0), 0);
      return voters - votes < majorityOf(voters);
    })
    .flatMap(({ members }) => members.filter((member) => !gone.has(member) && !isOutside(member)));
}

/** By id of a member of an ensemble: ids of the other members that refuse to work once it is gone. */
export function stalledTogether(components: readonly Component[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    ensemblesOf(components).flatMap((ensemble) =>
      ensemble.members.map((member) => {
        const lost = new Map([[member, member.instances.min ?? 0]]);
        return [member.id, stalledBy([ensemble], lost, new Set([member])).map(({ id }) => id)] as const;
      }),
    ),
  );
}

/** Ids of the voting members that the others do without: once one is gone, enough are left to decide. */
export function upheldByOthers(components: readonly Component[]): ReadonlySet<string> {
  return new Set(
    ensemblesOf(components)
      .filter(({ members }) => members.length > 1)
      .flatMap(({ members, voters }) =>
        members.flatMap(({ id, instances }) => (voters - (instances.min ?? 0) >= majorityOf(voters) ? [id] : [])),
      ),
  );
}

/** A fixed count; a range or an unknown one is no number of voters. */
function certain({ min, max }: Component['instances']): number | undefined {
  return min !== null && min === max ? min : undefined;
}

function votes(component: Component): boolean {
  const { technology, declared, verdict } = component;
  const rules = technology?.votes;
  if (rules === undefined) return false;
  if (component.operated) {
    return (
      (rules.operated ?? []).includes(component.kind) &&
      !(rules.beside ?? []).some((path) => get(component.body, ...path.split('.')) !== undefined)
    );
  }
  if (declared !== undefined) {
    const replication = declared.replication?.text;
    return rules.when === undefined ? replication !== 'none' : replication === 'quorum';
  }
  // A proxy or a client of the same image keeps nothing.
  if (verdict.class !== 'stateful') return false;
  const configuration = configurationOf(component.containers);
  return (rules.when === undefined || matches(rules.when, configuration)) && !matches(rules.unless, configuration);
}

/** True when settings name a numbered member (`zoo3` beside `zoo1` and `zoo2`) that these files do not hold. */
function namesAnother(members: readonly Component[]): boolean {
  const names = new Set(members.map(({ name }) => name.toLowerCase()));
  const stems = new Set([...names].filter((name) => /\d$/.test(name)).map((name) => name.replace(/\d+$/, '')));
  return members.some((member) =>
    [...wordsOf(member)].some((word) => /\d$/.test(word) && stems.has(word.replace(/\d+$/, '')) && !names.has(word)),
  );
}
