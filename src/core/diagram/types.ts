import type { Severity } from '../finding';
import type { Span } from '../model/span';
import type { Confidence, StateClass } from '../model/evidence';

/** What a component's outline says about it. */
export type Shape = 'person' | 'cloud' | 'box' | 'gateway' | 'cylinder' | 'queue' | 'gear' | 'clock' | 'agent';

/** A component as the picture shows it. */
export interface DiagramNode {
  /** The component's id. */
  readonly id: string;
  readonly name: string;
  /** Technology's name, else the kind; empty where the kind says nothing. */
  readonly caption: string;
  readonly shape: Shape;
  readonly class: StateClass;
  readonly confidence: Confidence;
  readonly entry: boolean;
  readonly spof: boolean;
  /** "3", "2-10", or undefined where the files do not say. */
  readonly instances: string | undefined;
  /** What it keeps, in words: "sessions in memory"; empty for one that keeps nothing. */
  readonly state: readonly string[];
  /** Open findings by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Components that stop when this one does. */
  readonly blast: number;
  /** Key of the group it is drawn in. */
  readonly group: string | undefined;
  readonly at: Span;
}

/** A link as the picture shows it. */
export interface DiagramEdge {
  /** `from->to`, unique within the diagram: links that join the same two components are one edge. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly required: boolean;
  readonly mode: 'sync' | 'async';
  readonly assumed: boolean;
  /** One of several of which any is enough. */
  readonly alternative: boolean;
  readonly evidence: string;
  readonly at: Span;
}

/** A zone, a node or a namespace, drawn as a frame around its components. */
export interface DiagramGroup {
  readonly key: string;
  readonly label: string;
}

/** A zone or node that the files name, or the one host of a Compose project: what can be lost as a whole. */
export interface DiagramPlace {
  /** Unique within the diagram; the key of the group where it is drawn as one. */
  readonly key: string;
  readonly kind: 'node' | 'zone';
  /** As the files write it. */
  readonly name: string;
  /** "zone a", "the host". */
  readonly label: string;
  /** Ids of the components that run there, wholly or in part. */
  readonly components: readonly string[];
}

/** The picture of one system, before any layout: same model, same diagram. */
export interface Diagram {
  readonly system: string;
  readonly title: string;
  readonly verdict: 'stateful' | 'stateless' | 'hybrid';
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly groups: readonly DiagramGroup[];
  /** Zones, then nodes; empty where the files name none. */
  readonly places: readonly DiagramPlace[];
}
