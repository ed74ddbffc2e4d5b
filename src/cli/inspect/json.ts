import type { Component } from '../../core/model/system';
import type { Link } from '../../core/model/link';
import type { ReviewedSystem, WorkspaceReview } from '../../workspace/workspace';
import { reportedComponents } from '../counts';
import { Lines } from '../report';
import { asksForAffinity, whereabouts } from '../../core/normalised';
import type { Locate } from './model';

/** The stable contract for programs, `schemas/inspect.schema.json`. */
export function inspectJson(review: WorkspaceReview): string {
  const lines = new Lines(review.systems);
  const locate: Locate = ({ file, start }) => lines.of(file).position(start);
  const systems = review.systems.map((system) => systemEntry(system, locate));
  const skipped = review.skipped
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, skip }) => ({ file: key, reason: skip.reason }));
  return `${JSON.stringify({ version: 1, systems, skipped }, undefined, 2)}\n`;
}

function systemEntry(reviewed: ReviewedSystem, locate: Locate): object {
  const { system } = reviewed;
  const components = reportedComponents(reviewed);
  const shown = new Set(components.map(({ id }) => id));
  return {
    id: system.id,
    kind: system.kind,
    verdict: system.verdict,
    components: components.map((component) => componentEntry(component, reviewed, locate)),
    links: system.links.filter(({ from }) => shown.has(from)).map((link) => linkEntry(link, locate)),
  };
}

function componentEntry(component: Component, reviewed: ReviewedSystem, locate: Locate): object {
  const { verdict, instances } = component;
  const reach = reviewed.system.availability.of.get(component.id);
  const held = verdict.class === 'stateful';
  return {
    id: component.id,
    name: component.name,
    kind: component.kind,
    technology: component.technology?.id ?? null,
    file: component.at.file,
    ...locate(component.at),
    class: verdict.class,
    confidence: verdict.confidence,
    affinity: asksForAffinity(component),
    state: { held, volatile: held ? verdict.volatile : null, where: whereabouts(component, reviewed.system) },
    instances: { min: instances.min, max: instances.max, source: instances.source },
    entry: reach?.entry ?? false,
    spof: reach?.spof ?? false,
    evidence: verdict.evidence.map(({ signal, towards, weight, says, notes, at }) => ({
      signal,
      towards,
      weight,
      says,
      notes,
      file: at.file,
      line: locate(at).line,
    })),
  };
}

function linkEntry({ from, to, required, mode, evidence, at }: Link, locate: Locate): object {
  return { from, to, required, mode, evidence, file: at.file, line: locate(at).line };
}
