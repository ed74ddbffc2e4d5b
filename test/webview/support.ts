import type { Diagram, DiagramEdge, DiagramNode, DiagramPlace } from '../../src/core/diagram/types';

const at = { file: 'file:///shop.arch.yaml', start: 0, end: 1 };

/** A component of a picture; stateless, seen once, unless told otherwise. */
export function node(id: string, more: Partial<DiagramNode> = {}): DiagramNode {
  return {
    id,
    name: id,
    caption: 'service',
    shape: 'box',
    class: 'stateless',
    confidence: 'high',
    entry: false,
    spof: false,
    instances: '1',
    state: [],
    findings: { error: 0, warning: 0, information: 0, hint: 0 },
    blast: 0,
    group: undefined,
    at,
    ...more,
  };
}

/** A link that is waited for, unless told otherwise. */
export function edge(from: string, to: string, more: Partial<DiagramEdge> = {}): DiagramEdge {
  return {
    id: `${from}->${to}`,
    from,
    to,
    required: true,
    mode: 'sync',
    assumed: false,
    alternative: false,
    evidence: '`uses`',
    at,
    ...more,
  };
}

/** A picture of these components and links. */
export function diagram(
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[] = [],
  places: readonly DiagramPlace[] = [],
): Diagram {
  return { system: 'shop', title: 'shop', verdict: 'hybrid', nodes, edges, groups: [], places };
}
