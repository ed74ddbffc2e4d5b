import { ensemblesOf, majorityOf } from '../graph/ensembles';
import type { Component } from '../model/system';
import { isStore, replicatesByItself } from '../rules/shared/replication';
import { componentIn, type Scene } from './scene';
import type { Topic } from './topics';
import type { Remark } from './types';
import { quoted, quotedList } from './words';

/** For a partition: what answers are worth on either side, declared or known of the technology (N30, N42). */
export const consistency: Topic = {
  id: 'consistency',
  notes: ['N30', 'N42'],
  remarks(scene) {
    if (scene.failure.kind !== 'partition') return [];
    const ids = [...new Set(scene.failure.between)];
    const keepers = ids.flatMap((id) => componentIn(scene, id) ?? []).filter(keepsData);
    if (keepers.length === 0)
      return [
        {
          says: `Neither side keeps data, so nothing can come apart; only answers are missing until the network is back.`,
          notes: ['N42'],
        },
      ];
    const quorum = together(scene, keepers);
    if (quorum !== undefined) return [quorum];
    const alone = keepers.filter((keeper) => isOnlyCopy(scene, keeper));
    const choices = keepers.filter((keeper) => !alone.includes(keeper)).map((keeper) => choiceOf(scene, keeper));
    return [...onlyCopies(scene, alone), ...choices];
  },
};

function keepsData(component: Component): boolean {
  return component.verdict.class === 'stateful' || isStore(component);
}

/** The choice that one keeper of data makes when the network splits. */
function choiceOf(scene: Scene, keeper: Component): Remark {
  const name = quoted(scene.system, keeper.id);
  const notes = ['N30', 'N42'];
  const declared = keeper.declared?.consistency?.text;
  if (declared === 'strong')
    return {
      says: `${name} is declared strongly consistent: who is cut off from it gets no answer rather than an old one. That chooses consistency over availability.`,
      notes,
    };
  if (declared === 'eventual')
    return {
      says: `${name} is declared eventually consistent: each side may go on with its copy, answers may be old, and the copies come together later. That chooses availability over consistency.`,
      notes,
    };
  return byReplication(keeper, name, notes);
}

/** Nothing is declared, and its data is nowhere else. */
function isOnlyCopy(scene: Scene, keeper: Component): boolean {
  const { instances, declared } = keeper;
  const choice = declared?.consistency?.text;
  if (choice === 'strong' || choice === 'eventual') return false;
  return instances.min === 1 && instances.max === 1 && !replicatesElsewhere(scene, keeper);
}

function onlyCopies({ system }: Scene, keepers: readonly Component[]): readonly Remark[] {
  if (keepers.length === 0) return [];
  const names = quotedList(
    system,
    keepers.map(({ id }) => id),
  );
  const apart =
    keepers.length === 1
      ? 'has a single copy, so its data cannot come apart: who is cut off from it waits.'
      : 'have a single copy each, so their data cannot come apart: who is cut off from one of them waits.';
  return [{ says: `${names} ${apart} That is consistency at the price of availability.`, notes: ['N30', 'N42'] }];
}

function byReplication(keeper: Component, name: string, notes: readonly string[]): Remark {
  const replication = keeper.declared?.replication?.text;
  if (replication === 'quorum' || (replication === undefined && decidesByMajority(keeper)))
    return {
      says: `${name} decides by majority: members on the smaller side refuse to work. That chooses consistency over availability.`,
      notes,
    };
  if (replication === 'sync')
    return {
      says: `${name} copies synchronously: while a copy is out of reach it takes no writes, or takes them without that copy if it is set up so, which the file does not say.`,
      notes,
    };
  if (replication === 'async')
    return {
      says: `${name} copies asynchronously: a copy that is cut off falls behind and answers with old data, and writes it did not get are missing if it takes over.`,
      notes,
    };
  return {
    says: `What ${name} does when the network splits is neither declared nor known of its technology.`,
    notes: ['N42'],
  };
}

function decidesByMajority(keeper: Component): boolean {
  return keeper.technology?.quorum === 'majority' && replicatesByItself(keeper);
}

/** True when another component of the same technology may hold a copy. */
function replicatesElsewhere({ system }: Scene, keeper: Component): boolean {
  return (
    replicatesByItself(keeper) &&
    system.components.some(
      (other) => other !== keeper && other.technology !== undefined && other.technology === keeper.technology,
    )
  );
}

/** Both ends vote in the same ensemble, or the ends are the instances of one that votes. */
function together(scene: Scene, keepers: readonly Component[]): Remark | undefined {
  const [first, second] = keepers;
  if (first === undefined || scene.failure.kind !== 'partition') return undefined;
  const own = scene.failure.between[0] === scene.failure.between[1];
  if (second === undefined && !own) return undefined;
  const ensemble = ensemblesOf(scene.system.components).find(
    ({ members }) => members.includes(first) && (second === undefined || members.includes(second)),
  );
  if (ensemble === undefined) return undefined;
  const names = quotedList(
    scene.system,
    ensemble.members.map(({ id }) => id),
  );
  const needed = majorityOf(ensemble.voters);
  return {
    says: `${names} ${ensemble.members.length === 1 ? 'decides' : 'decide'} by majority: a side with at least ${needed} of ${ensemble.voters} members goes on, the other refuses to work, and without such a side nobody does. That chooses consistency over availability.`,
    notes: ['N30', 'N42'],
  };
}
