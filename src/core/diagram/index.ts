/** The picture of a system before any layout, and as text. */
export { toDiagram } from './diagram';
export { toDot } from './dot';
export { toMermaid } from './mermaid';
export { withFrame } from './frame';
export type { Diagram, DiagramEdge, DiagramGroup, DiagramNode, Shape } from './types';
