import type { Technology } from '../knowledge/technology';
import type { Decision } from '../decisions/decision';
import type { Budget } from './budget';
import type { ComponentFacts, FormatId } from './component';
import type { Verdict } from './evidence';
import type { Link } from './link';
import type { Pin } from './pin';
import type { Problem } from './problem';
import type { Span } from './span';

/** What kind of Compose project the files describe (design section 5). */
export interface ComposeProject {
  readonly kind: 'swarm' | 'scaled' | 'single-host';
  /** The `services` key of the base file, where project-wide findings stand. */
  readonly servicesAt: Span;
}

/** What files serve other than operation: what stops or is lost there is made again. */
export type Purpose = 'development' | 'example';

/** A PersistentVolume that is a folder or disk of one node. */
export interface NodeVolume {
  readonly name: string;
  readonly at: Span;
  /** Its source's key as written: `hostPath` or `local`. */
  readonly source: 'hostPath' | 'local';
  /** The node it is on, where the volume names it. */
  readonly node?: string;
  /** Ids of the components whose claims it is for, as far as the set tells. */
  readonly users: readonly string[];
}

/** What a reader hands over: components and links of one system, not yet judged. */
export interface SystemFacts {
  readonly id: string;
  readonly kind: FormatId;
  /** Keys of all files the system was read from; findings are only reported for these. */
  readonly files: readonly string[];
  readonly components: readonly ComponentFacts[];
  readonly links: readonly Link[];
  readonly decisions: readonly Decision[];
  /** Findings of the reading itself: references that lead nowhere, schema errors, pins without a component. */
  readonly problems: readonly Problem[];
  /** Settings that tie clients to instances of something that is not in these files. */
  readonly loosePins?: readonly Pin[];
  readonly compose?: ComposeProject;
  /** Set where names, settings or the configuration say that the files are not for operation. */
  readonly purpose?: Purpose;
  /** Kubernetes: PersistentVolumes that are bound to a node. */
  readonly nodeVolumes?: readonly NodeVolume[];
  /** Kubernetes: the disruption budgets of the set, in the order of the files. */
  readonly budgets?: readonly Budget[];
  /** True when a file could not be read or has syntax errors: rules about absence stay silent. */
  readonly partial: boolean;
}

/** A component with its technology and its class. */
export interface Component extends ComponentFacts {
  readonly technology: Technology | undefined;
  /** What a component is to its users, judged from technology, name, command and lifecycle. */
  readonly duty: Duty;
  readonly verdict: Verdict;
  /** What others keep here, by their settings or declarations; absent when nothing says so. */
  readonly entrusted?: readonly Entrusted[];
}

/** Sessions or queued jobs that a component keeps in another one. */
export interface Entrusted {
  readonly what: 'sessions' | 'jobs';
  /** Id of the component that keeps them there. */
  readonly by: string;
  /** The setting or the declared item, between backticks. */
  readonly says: string;
  readonly at: Span;
}

/**
 * `request`: answers users' requests or what they need; `background`: workers, schedulers, jobs; `observer`: monitoring,
 * admin consoles, mail catchers, load generators, agents.
 */
export type Duty = 'request' | 'background' | 'observer';

/** How the failure of single instances travels. */
export interface Availability {
  /** Ids of the components users' requests come in through. */
  readonly entries: readonly string[];
  /** True when the files name no entry point and every serving component is taken for one. */
  readonly assumedEntries: boolean;
  /** Facts per component id. */
  readonly of: ReadonlyMap<string, Reach>;
}

/**
 * Why losing one instance stops what users wait for or does not.
 * It does: `path` (it runs once on the way of requests), `entry` (requests come in here), `assumed-entry` (no entry point
 * is named, and it serves requests), `unknown-callers` (no file shows whose requests need it).
 * It does not: `outside` the system; `off`; `background` and `observer` (see `Duty`); `unasked` (nothing shows that it
 * answers requests); `loose-links` (only optional or asynchronous links lead to it); `no-path` (no request comes to it);
 * `unknown-count` and `several` instances; `replaced` (a twin or another of several backends takes its place).
 */
export type FailureReason =
  | 'path'
  | 'entry'
  | 'assumed-entry'
  | 'unknown-callers'
  | 'outside'
  | 'off'
  | 'background'
  | 'observer'
  | 'unasked'
  | 'loose-links'
  | 'no-path'
  | 'unknown-count'
  | 'several'
  | 'replaced';

/** One component's place in the graph of failures. */
export interface Reach {
  readonly entry: boolean;
  /** `LABELLING`: losing one instance interrupts what a user's synchronous request needs. */
  readonly spof: boolean;
  /** Why it is a single point of failure or is none. */
  readonly reason: FailureReason;
  /** True when a required synchronous path of a known entry point was read from settings, not only assumed. */
  readonly proven: boolean;
  /** Shortest required synchronous path from an entry point to the component, ids in order; empty when none. */
  readonly path: readonly string[];
  /** The links of that path. */
  readonly hops: readonly Link[];
  /**
   * Ids of what stops working when this one does, workers included; without itself, clients and external services, which
   * are not ours.
   */
  readonly blast: readonly string[];
  /** Entry points users lose. */
  readonly lostEntries: readonly string[];
}

/** A system after judgement: what rules, hovers and reports read. */
export interface System extends Omit<SystemFacts, 'components'> {
  readonly components: readonly Component[];
  readonly byId: ReadonlyMap<string, Component>;
  readonly availability: Availability;
  /** N33: `hybrid` when some components hold state and at least one that serves requests does not. */
  readonly verdict: 'stateful' | 'stateless' | 'hybrid';
}
