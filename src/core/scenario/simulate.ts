import type { System } from '../model/system';
import { redact } from '../redact';
import { advice } from './advice';
import { affectedBy } from './affected';
import { consistency } from './consistency';
import { contrast } from './contrast';
import { effectOf } from './effect';
import { fatesOf } from './fate';
import { journeysOf } from './journeys';
import { recoveriesOf } from './recovery';
import { sceneOf } from './scene';
import { summaryOf } from './summary';
import { titleOf } from './title';
import type { Topic } from './topics';
import type { Failure, Outcome, Remark } from './types';
import { unknownsOf } from './unknowns';

/** The kinds of remarks, with the statements they carry. */
export const topics: readonly Topic[] = [contrast, consistency, advice];

/**
 * What a failure means: which users lose what, by which way, what becomes of state, what brings it back, and what to
 * change. Components of the failure that the system does not have change nothing.
 */
export function simulate(system: System, failure: Failure): Outcome {
  const scene = sceneOf(system, failure);
  const state = fatesOf(scene);
  const journeys = journeysOf(scene, state);
  const effect = effectOf(scene, journeys, state);
  const recovery = recoveriesOf(scene);
  return cleanOutcome({
    failure,
    title: titleOf(system, failure),
    effect,
    summary: summaryOf(scene, effect, journeys, state),
    journeys,
    affected: affectedBy(scene),
    state,
    recovery,
    contrast: contrast.remarks(scene, state),
    consistency: consistency.remarks(scene, state),
    advice: advice.remarks(scene, state),
    unknowns: unknownsOf(scene, state, recovery),
  });
}

/** Texts quote the files, so secrets are taken out where they leave the core. */
function cleanOutcome(outcome: Outcome): Outcome {
  const said = <Item extends { readonly says: string }>(items: readonly Item[]): readonly Item[] =>
    items.map((item) => ({ ...item, says: redact(item.says) }));
  return {
    ...outcome,
    title: redact(outcome.title),
    summary: redact(outcome.summary),
    journeys: said(outcome.journeys),
    affected: said(outcome.affected),
    state: said(outcome.state),
    recovery: said(outcome.recovery),
    contrast: said<Remark>(outcome.contrast),
    consistency: said<Remark>(outcome.consistency),
    advice: said<Remark>(outcome.advice),
    unknowns: outcome.unknowns.map(redact),
  };
}
