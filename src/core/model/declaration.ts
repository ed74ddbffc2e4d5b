import type { Text } from './text';
import type { Span } from './span';

export type LossTolerance = 'not-tolerable' | 'unknown' | 'tolerable';

/** One declared item of state in a native file. */
export interface DeclaredState {
  readonly holds: Text;
  readonly kind: Text | undefined;
  /** `memory`, `ephemeral-disk`, `volume`, `token`, `cookie`, or another component's name. */
  readonly kept: Text;
  readonly keptIn: 'memory' | 'ephemeral-disk' | 'volume' | 'token' | 'cookie' | 'component';
  readonly loss: LossTolerance;
  readonly at: Span;
}

/** What the author of a native file claims about a component. */
export interface Declaration {
  readonly class: Text | undefined;
  readonly technology: Text | undefined;
  readonly useCase: Text | undefined;
  readonly needs: readonly Text[];
  readonly state: readonly DeclaredState[];
  readonly replication: Text | undefined;
  readonly consistency: Text | undefined;
  readonly recovery: {
    readonly failover: Text | undefined;
    readonly backup: Text | undefined;
    /** How long it may be down, and how much of the latest data may be lost, as written (`1h`). */
    readonly rto: Text | undefined;
    readonly rpo: Text | undefined;
    readonly onNodeLoss: Text | undefined;
    readonly onPartition: Text | undefined;
  };
  readonly zones: readonly Text[];
  readonly entry: boolean;
}
