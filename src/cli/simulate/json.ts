import type { StateItem } from '../../core/model/evidence';
import type { Link } from '../../core/model/link';
import type { Outcome, Ranked } from '../../core/scenario';
import type { ReviewedSystem } from '../../workspace/workspace';
import type { Locate } from '../inspect/model';
import { Lines } from '../report';
import type { Answer } from './answer';

/** The stable contract for programs, `schemas/simulate.schema.json`. */
export function simulateJson(answers: readonly Answer[], reviewed: readonly ReviewedSystem[]): string {
  const lines = new Lines(reviewed);
  const locate: Locate = ({ file, start }) => lines.of(file).position(start);
  const systems = answers.map(({ reviewed: { system }, outcome, ranking }) => ({
    id: system.id,
    kind: system.kind,
    ...(outcome === undefined
      ? { ranking: ranking.map((ranked) => rankedEntry(ranked, locate)) }
      : { outcome: outcomeEntry(outcome, locate) }),
  }));
  return `${JSON.stringify({ version: 1, systems }, undefined, 2)}\n`;
}

function outcomeEntry(outcome: Outcome, locate: Locate): object {
  return {
    ...outcome,
    journeys: outcome.journeys.map((one) => ({ ...one, way: one.way.map((link) => linkEntry(link, locate)) })),
    affected: outcome.affected.map((one) => ({
      ...one,
      via: one.via === undefined ? null : linkEntry(one.via, locate),
    })),
    state: outcome.state.map((one) => ({ ...one, item: stateEntry(one.item, locate) })),
    recovery: outcome.recovery.map(({ component, by, time, says, at }) => ({
      component,
      by,
      time: time ?? null,
      says,
      ...(at === undefined ? { file: null, line: null, column: null } : { file: at.file, ...locate(at) }),
    })),
  };
}

function rankedEntry(ranked: Ranked, locate: Locate): object {
  return { ...ranked, stateAtRisk: ranked.stateAtRisk.map((item) => stateEntry(item, locate)) };
}

function linkEntry({ from, to, required, mode, evidence, at }: Link, locate: Locate): object {
  return { from, to, required, mode, evidence, file: at.file, line: locate(at).line };
}

function stateEntry({ holds, kind, where, lost, tolerance, at }: StateItem, locate: Locate): object {
  return { holds, kind, where, lost, tolerance, file: at.file, ...locate(at) };
}
