import type { Diagram, DiagramEdge } from '../core/diagram/types';

/** A way through the picture. */
export interface Journey {
  /** Component ids from an entry point to the component, both included. */
  readonly nodes: readonly string[];
  /** Ids of the links between them. */
  readonly edges: readonly string[];
}

/**
 * The shortest way of a request from an entry point to a component, over links that are waited for if there is such a way,
 * else over any; undefined where none leads there.
 */
export function journeyTo(diagram: Diagram, component: string): Journey | undefined {
  const waitedFor = diagram.edges.filter(({ required, mode }) => required && mode === 'sync');
  return shortest(diagram, waitedFor, component) ?? shortest(diagram, diagram.edges, component);
}

function shortest(diagram: Diagram, edges: readonly DiagramEdge[], component: string): Journey | undefined {
  const leaving = new Map<string, DiagramEdge[]>();
  for (const edge of edges) {
    const others = leaving.get(edge.from);
    if (others) others.push(edge);
    else leaving.set(edge.from, [edge]);
  }
  const reached = new Map<string, DiagramEdge | undefined>();
  const queue = diagram.nodes.filter(({ entry }) => entry).map(({ id }) => id);
  for (const id of queue) reached.set(id, undefined);
  // The queue grows while it is read: nearest first.
  for (const id of queue) {
    if (id === component) return back(reached, component);
    for (const edge of leaving.get(id) ?? []) {
      if (reached.has(edge.to)) continue;
      reached.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  return undefined;
}

function back(reached: ReadonlyMap<string, DiagramEdge | undefined>, component: string): Journey {
  const nodes = [component];
  const edges: string[] = [];
  for (let edge = reached.get(component); edge; edge = reached.get(edge.from)) {
    nodes.unshift(edge.from);
    edges.unshift(edge.id);
  }
  return { nodes, edges };
}
