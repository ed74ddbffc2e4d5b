import type { StateItem } from '../model/evidence';
import type { Link } from '../model/link';
import type { Span } from '../model/span';

/** Something that goes wrong (N42). Components are ids. */
export type Failure =
  /** Some of a component's instances are gone; the platform may start others. */
  | { readonly kind: 'instance'; readonly component: string; readonly count: number }
  /** All instances of a component are gone. */
  | { readonly kind: 'component'; readonly component: string }
  /** The machine of that name, or Compose's one host (`host`), is gone. */
  | { readonly kind: 'node'; readonly node: string }
  /** A zone named in the files is gone. */
  | { readonly kind: 'zone'; readonly zone: string }
  /** Both run, and neither reaches the other. */
  | { readonly kind: 'partition'; readonly between: readonly [string, string] };

/** From worst to best; `unknown` where the files do not say enough. */
export type Effect = 'breaks' | 'degrades' | 'holds' | 'unknown';

/** What becomes of users who come in at one entry point. */
export interface JourneyEffect {
  /** Component id of the entry point. */
  readonly entry: string;
  readonly effect: Effect;
  /** Links from the entry point to the first component that is gone, in the order of the request; empty when the entry itself is. */
  readonly way: readonly Link[];
  readonly says: string;
}

/** A component that the failure reaches. */
export interface Affected {
  readonly component: string;
  /** `failed`: what the scenario takes away; `breaks`: cannot answer; `degrades`: answers with less. */
  readonly effect: 'failed' | 'breaks' | 'degrades' | 'unknown';
  /** The link that carries the failure here; undefined for what failed itself and for what lost its majority. */
  readonly via: Link | undefined;
  /** Links between the failure and this component; 0 for what failed itself. */
  readonly distance: number;
  readonly says: string;
}

/** What becomes of one thing that a failed component keeps (N11, N21, N25). */
export interface StateFate {
  readonly component: string;
  readonly item: StateItem;
  readonly fate: 'lost' | 'kept' | 'unreachable' | 'unknown';
  readonly says: string;
}

/** What brings a component back, as far as the files say (N12, N42). */
export interface Recovery {
  readonly component: string;
  readonly by: 'platform' | 'replica' | 'failover' | 'person' | 'unknown';
  /** How long it takes as the file states it (`1h`), never a guess. */
  readonly time: string | undefined;
  readonly says: string;
  readonly at: Span | undefined;
}

/** A sentence that follows from the model, with the statements it rests on. */
export interface Remark {
  readonly says: string;
  /** Statement ids (N01-N47). */
  readonly notes: readonly string[];
}

/** All that a failure means. Every sentence is plain text with element names in backticks. */
export interface Outcome {
  readonly failure: Failure;
  /** "If one of 3 instances of `cart-api` is lost". */
  readonly title: string;
  readonly effect: Effect;
  /** One sentence for a person who reads no further. */
  readonly summary: string;
  readonly journeys: readonly JourneyEffect[];
  /** Nearest first. */
  readonly affected: readonly Affected[];
  readonly state: readonly StateFate[];
  readonly recovery: readonly Recovery[];
  /** How a stateful and a stateless component differ here (N11, N12, N21, N25). */
  readonly contrast: readonly Remark[];
  /** For a partition: what consistency means here; empty otherwise (N30, N42). */
  readonly consistency: readonly Remark[];
  /** What to change, the most useful first. */
  readonly advice: readonly Remark[];
  /** What the files do not say and the answer depends on. */
  readonly unknowns: readonly string[];
}

/** One component's place among all, by what its loss would do. */
export interface Ranked {
  readonly component: string;
  /** The loss of all its instances. */
  readonly effect: Effect;
  /** True for a single point of failure: it runs once, and users' requests need it. */
  readonly single: boolean;
  /** Components that stop with it, itself excluded. */
  readonly blast: number;
  /** Entry points users lose. */
  readonly lostEntries: number;
  /** State that would be gone for good and must not, or might matter. */
  readonly stateAtRisk: readonly StateItem[];
  /** False when the system is too large to follow all failures: the numbers are then lower bounds. */
  readonly counted: boolean;
}
