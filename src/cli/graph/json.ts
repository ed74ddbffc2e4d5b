import type { Diagram } from '../../core/diagram';
import type { Span } from '../../core/model/span';
import type { WorkspaceReview } from '../../workspace/workspace';
import { Lines } from '../report';

/** The stable contract for programs, `schemas/graph.schema.json`. */
export function graphJson(diagrams: readonly Diagram[], review: WorkspaceReview): string {
  const lines = new Lines(review.systems);
  const place = ({ file, start }: Span): object => ({ file, ...lines.of(file).position(start) });
  return `${JSON.stringify({ version: 1, diagrams: diagrams.map((diagram) => entry(diagram, place)) }, undefined, 2)}\n`;
}

function entry({ system, title, verdict, nodes, edges, groups }: Diagram, place: (at: Span) => object): object {
  return {
    system,
    title,
    verdict,
    nodes: nodes.map(({ at, instances, group, ...node }) => ({
      ...node,
      instances: instances ?? null,
      group: group ?? null,
      ...place(at),
    })),
    edges: edges.map(({ at, ...edge }) => ({ ...edge, ...place(at) })),
    groups,
  };
}
