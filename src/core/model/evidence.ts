import type { Span } from './span';
import type { StateKind } from './stateKind';

export type StateClass = 'stateful' | 'stateless';
export type Confidence = 'high' | 'medium' | 'low';

/** A signal's statement about a component. Weights: 0 none, 1 hint, 2 fair, 4 strong, 8 decisive. */
export interface Evidence {
  readonly signal: string;
  readonly towards: StateClass;
  readonly weight: number;
  /** One sentence a reviewer would say, element names in backticks. */
  readonly says: string;
  /** Statement ids of the notes (N01-N47). */
  readonly notes: readonly string[];
  readonly at: Span;
}

/** Words of `inspect`'s `state.where`; a component id when the state is kept in another component. */
export type StateWhere =
  | 'memory'
  | 'container-layer'
  | 'ephemeral'
  | 'tmpfs'
  | 'anonymous-volume'
  | 'volume'
  | 'host-path'
  | 'template'
  | 'operator';

/** Something a component keeps. */
export interface StateItem {
  /** In words: "rows", "sessions", "queued messages". */
  readonly holds: string;
  readonly kind: StateKind;
  readonly where: StateWhere;
  /** True when it is gone once the container is recreated or the pod rescheduled; null when that cannot be told. */
  readonly lost: boolean | null;
  readonly tolerance: 'not-tolerable' | 'unknown' | 'tolerable';
  readonly at: Span;
}

/** The classification of one component. */
export interface Verdict {
  readonly class: StateClass;
  readonly confidence: Confidence;
  /** Heaviest first. */
  readonly evidence: readonly Evidence[];
  readonly state: readonly StateItem[];
  /** True when state that matters is lost with the instance; null for a component that holds none. */
  readonly volatile: boolean | null;
  /** Set when state is kept in another component or with the client, in words. */
  readonly externalised: string | undefined;
}
