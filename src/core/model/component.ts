import type { LocatedMap } from '../yaml/located';
import type { Declaration } from './declaration';
import type { Pin } from './pin';
import type { Span } from './span';
import type { Mount } from './storage';
import type { Text } from './text';

/** The formats a component can be read from; of clouds' deployment files only what clients are tied to is read. */
export type ComponentFormat = 'native' | 'compose' | 'kubernetes' | 'cloud';

/** The formats of files; a gateway's own file says whom it pins and has no components. */
export type FormatId = ComponentFormat | 'gateway';

/** How a component lives: a lasting process, one that ends, one started by the clock, or one per machine. */
export type Lifecycle = 'service' | 'one-shot' | 'scheduled' | 'per-node';

/** One environment variable. `value` is undefined when it cannot be known (a Secret, a variable without default). */
export interface Setting {
  readonly name: string;
  readonly value: string | undefined;
  /** The value's token when the file has one, else the name's. */
  readonly at: Span;
  /** True when the value comes from a Secret: it may be searched for host names and is never shown. */
  readonly secret: boolean;
  /** Hosts that it names, of which each takes some requests; set where the format tells, so that its words are not searched. */
  readonly hosts?: readonly string[];
}

/** A port the container listens on. `published` tells how it leaves the host. */
export interface Port {
  /** Container port, when it is a number in the file. */
  readonly container: number | undefined;
  readonly published: 'no' | 'users' | 'loopback' | 'host-port';
  readonly protocol: 'tcp' | 'udp';
  readonly name?: string;
  /** Host port fixed by the file (Compose `"80:80"`); undefined when the platform chooses or there is a range. */
  readonly fixedHostPort?: number;
  readonly at: Span;
}

/** One container of a component: Compose has one, a pod may have several, a native component has none. */
export interface Container {
  readonly name: string;
  readonly role: 'main' | 'init' | 'sidecar';
  /** Image reference after interpolation; undefined when built from source or unknown. */
  readonly image: Text | undefined;
  /** True when the image is built from source beside the file. */
  readonly built: boolean;
  /** The words of entrypoint and command, in order. */
  readonly command: readonly Text[];
  readonly environment: readonly Setting[];
  readonly mounts: readonly Mount[];
  readonly ports: readonly Port[];
}

/**
 * How many instances run. `min`/`max` are null when the count is not a number the file knows (DaemonSet, `mode: global`,
 * an unresolved variable); `source` says in words where the numbers come from.
 */
export interface Instances {
  readonly min: number | null;
  readonly max: number | null;
  readonly source: string;
  /** The count's token, or the token to underline when the count is the default. */
  readonly at: Span;
  /** True when the file writes the count; false when it is the format's default. */
  readonly explicit: boolean;
  readonly autoscaler?: Autoscaler;
}

/** An autoscaler that owns the count. */
export interface Autoscaler {
  readonly name: string;
  readonly kind: string;
  readonly minimum: number;
  /** The minimum's value token, or the autoscaler's name where the minimum is absent. */
  readonly at: Span;
  readonly minimumWritten: boolean;
  /** Where a minimum that is not written belongs: the mapping and the key. */
  readonly missing?: { readonly into: LocatedMap; readonly key: string };
}

/** A way requests reach the component from outside the system or from its neighbours. */
export interface Exposure {
  readonly kind:
    | 'published-port'
    | 'ingress'
    | 'route'
    | 'gateway'
    | 'load-balancer'
    | 'node-port'
    | 'host-port'
    | 'service'
    | 'declared';
  /** `users`: from outside; `internal`: only from within the system. */
  readonly audience: 'users' | 'internal';
  /** One phrase naming it, such as "published port 8080" or "Service `web` of type LoadBalancer". */
  readonly says: string;
  readonly at: Span;
  /** The container's port behind a published one or a Service's only one, where the file tells. */
  readonly port?: number;
  /** Set for a Service that serves no requests of applications: the API server's webhook calls, or the monitoring. */
  readonly serves?: 'webhook' | 'metrics';
}

/** A Kubernetes Service whose selector is among the pod labels. */
export interface ServiceInFront {
  readonly name: string;
  readonly at: Span;
  /** Its name stands for the single pods and balances nothing. */
  readonly headless: boolean;
  /** Its ports are all metrics: only the monitoring asks it. */
  readonly metricsOnly: boolean;
}

/** How the Service that a StatefulSet names in `serviceName` fits; `named` is that field. */
export interface Governing {
  readonly named: Text | undefined;
  /**
   * `fits`: headless and selects the pods. `unnamed`: there is no `serviceName`. `absent`: no such Service is in the set.
   * The others say what is wrong with the Service of that name.
   */
  readonly fit: 'fits' | 'unnamed' | 'absent' | 'own-address' | 'no-selector' | 'other-pods';
  /** The Service's name token, where it is in the set. */
  readonly at?: Span;
  /** Whether its namespace has any Service in the set. */
  readonly anyService: boolean;
}

/**
 * What stands in the way of a second instance, forces a shape of roll-out, or holds all instances in one place: a named
 * node or zone (`pinned`), or whichever node or zone the first of them came to (`gathered`).
 */
export interface Constraint {
  readonly kind:
    | 'fixed-host-port'
    | 'container-name'
    | 'host-network'
    | 'read-write-once-claim'
    | 'pinned-to-node'
    | 'pinned-to-zone'
    | 'gathered-on-node'
    | 'gathered-in-zone';
  readonly says: string;
  /** The node or zone a `pinned` one names, as written. */
  readonly place?: string;
  readonly at: Span;
}

/** A setting that keeps instances apart for certain, so that one node or zone cannot have all of them. */
export interface Separation {
  readonly per: 'node' | 'zone';
  /** Instances that may share one; undefined where they are spread evenly over as many as there are. */
  readonly most: number | undefined;
  /** The setting in words, "`max_replicas_per_node: 1`". */
  readonly says: string;
}

/** A setting that says how long a process may take to finish. */
export interface StopTime {
  /** The setting as written, in backticks. */
  readonly says: string;
  readonly key: 'terminationGracePeriodSeconds' | 'stop_grace_period' | 'stop_signal';
  /** 0: it is ended at once. */
  readonly seconds: number;
  readonly at: Span;
}

/** Care of a store that an operator's resource leaves out. */
export interface Upkeep {
  /** Set when no backup is asked for: the place to underline and the field that would. */
  readonly noBackup?: { readonly at: Span; readonly field: string };
  /** The setting that leaves failover to somebody's hands. */
  readonly failoverOff?: Span;
}

/** Everything a reader found out about one component, before any judgement. */
export interface ComponentFacts {
  /** Stable within its system: Compose service name, `Kind/name`, native key. */
  readonly id: string;
  readonly name: string;
  readonly format: ComponentFormat;
  /** The kind as the format names it: `service` (Compose), `Deployment`, a native kind, an operator's kind. */
  readonly kind: string;
  /** API group for custom resources, such as `kafka.strimzi.io`. */
  readonly group?: string;
  /** The token a finding about the whole component underlines: its name or key. */
  readonly at: Span;
  /** The component's mapping, for edits. */
  readonly body: LocatedMap;
  readonly lifecycle: Lifecycle;
  readonly containers: readonly Container[];
  readonly instances: Instances;
  readonly pins: readonly Pin[];
  readonly exposures: readonly Exposure[];
  readonly constraints: readonly Constraint[];
  /** The zones that a setting of the platform leaves to choose from, where they are several. */
  readonly zones?: readonly Text[];
  /** Host names under which others reach it. */
  readonly hosts: readonly string[];
  readonly labels: ReadonlyMap<string, Text>;
  /** Names of secrets and configs it mounts or reads; two components sharing one is weak evidence of a link. */
  readonly secrets: readonly string[];
  /** True for StatefulSets: instances keep their name and their claims. */
  readonly stableIdentity: boolean;
  /** A one-off stateful property of the kind itself, for operator-managed resources. */
  readonly operated: boolean;
  /** Operator-managed resources whose own setting asks for storage that goes with the pod. */
  readonly ephemeralStorage?: boolean;
  /** Operator-managed resources whose pods other objects of the set run (Kafka's node pools), which tell size and storage. */
  readonly ranByMembers?: true;
  /** Compose: the texts of inline `configs` it mounts. */
  readonly configFiles?: readonly Text[];
  /** Operator-managed resources: what they do not ask their operator for, where the catalogue knows how one would. */
  readonly upkeep?: Upkeep | undefined;
  /** Kubernetes: whether Services of its namespace select it; `unknown` when the namespace has none in the set. */
  readonly served: 'yes' | 'no' | 'unknown';
  /** Kubernetes: the Services whose selector is among its pod labels. */
  readonly services?: readonly ServiceInFront[];
  /** StatefulSets: the Service that is to give the pods their names. */
  readonly governing?: Governing;
  /** Kubernetes: a ConfigMap it mounts is not in the set, so what its files say is unknown. */
  readonly unseenFiles?: boolean;
  /** Kubernetes and Swarm: the settings that ask for the instances to be apart; their text is the key or label they go by. */
  readonly spread?: readonly Text[];
  /** Kubernetes and Swarm: of these, the settings that are no mere wishes. */
  readonly separations?: readonly Separation[];
  /** Kubernetes: the PodDisruptionBudgets that select its pods. */
  readonly budgets?: readonly Text[];
  /** Kubernetes: the written type of the roll-out strategy. */
  readonly strategy?: Text;
  /** Set where the time a stop gives the process is written. */
  readonly stopTime?: StopTime;
  /** StatefulSets: the word that deletes claims when instances are taken away. */
  readonly claimsDeleted?: Text;
  /** Switched off: replicas literally 0. */
  readonly off: boolean;
  /** Started only under a profile or by hand. */
  readonly optional: boolean;
  /** Native files: what the author declares. */
  readonly declared?: Declaration;
}
