import type { StateKind } from '../model/stateKind';

/** What a technology is for; drives duty, kind and hover. */
export type TechnologyRole =
  | 'database'
  | 'cache'
  | 'broker'
  | 'search'
  | 'object-store'
  | 'file-server'
  | 'time-series'
  | 'consensus'
  | 'application'
  | 'cms'
  | 'ci'
  | 'identity'
  | 'registry'
  | 'game'
  | 'proxy'
  | 'load-balancer'
  | 'cdn'
  | 'dns'
  | 'vpn'
  | 'runtime'
  | 'framework'
  | 'ai'
  | 'worker'
  | 'scheduler'
  | 'stream-processing'
  | 'monitoring'
  | 'admin'
  | 'mail-catcher'
  | 'mail'
  | 'load-generator'
  | 'agent'
  | 'sidecar'
  | 'operator'
  | 'tool';

/** One entry of the catalogue, `knowledge/technologies/*.json`, valid against `schemas/technologies.schema.json`. */
export interface Technology {
  /** Lower-case, unique, such as `postgresql`. */
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  readonly role: TechnologyRole;
  /** Whether an instance itself retains something that matters (LABELLING, class). */
  readonly class: 'stateful' | 'stateless';
  /**
   * Image repositories without registry host, tag and digest: `postgres`, `bitnami/postgresql`. One without a slash also
   * matches the last segment of any repository (`library/postgres`, `acme/postgres`); one with a slash matches whole.
   */
  readonly images: readonly string[];
  /** Other names a person writes in `technology:` or gives a component, lower-case. */
  readonly aliases?: readonly string[];
  /** Custom resources that stand for it: `group/Kind`, version left out; with the field paths an operator's resource uses. */
  readonly resources?: readonly OperatedResource[];
  /** Programs that start it when they appear as a word of the command. */
  readonly commands?: readonly string[];
  /** Environment variables that only its own image reads, e.g. `POSTGRES_PASSWORD`. */
  readonly environment?: readonly string[];
  readonly ports?: readonly number[];
  /** Ports of consoles and statistics beside those that requests come in by. */
  readonly consolePorts?: readonly number[];
  /**
   * What it keeps. A stateless technology has it where it can keep something: it then counts as stateful with
   * `statefulWhen` settings, or with a lasting mount over one of the paths.
   */
  readonly keeps?: {
    readonly what: string;
    readonly kind: StateKind;
    /** `memory`: never written to disk unless configured. */
    readonly where: 'disk' | 'memory';
    /** Folders inside the container. Empty for memory. */
    readonly paths: readonly string[];
    /** False when it writes to disk only if told so. */
    readonly persistsByDefault: boolean;
    /** Words of command or environment (`NAME=value`) that switch persistence off, as regular expressions. */
    readonly persistenceOff?: readonly string[];
    /** The same, switching it on where it is off by default. */
    readonly persistenceOn?: readonly string[];
  };
  /** Folders it writes to and can do without: a volume there keeps nothing that matters. */
  readonly scratch?: readonly string[];
  /** Settings (`NAME` or `NAME=value`, or words of the command, regular expressions) that move its state elsewhere: it is then stateless. */
  readonly externalisedBy?: readonly string[];
  /** Settings or command words (regular expressions) under which it runs a role that keeps nothing (coordinating node, proxy mode, worker). */
  readonly statelessWhen?: readonly string[];
  /** The reverse: settings under which a normally stateless technology keeps state on its disk. */
  readonly statefulWhen?: readonly string[];
  /** May its content be lost? */
  readonly lossTolerable: 'no' | 'unknown' | 'yes';
  readonly replication: 'built-in' | 'configured' | 'none';
  /** Settings or command words (regular expressions) that switch replication on, when `configured`. */
  readonly replicationSettings?: readonly string[];
  readonly quorum?: 'majority' | 'none';
  /** Present where instances are voting members. */
  readonly votes?: Votes;
  /** Keeps users' sessions in its process unless a store is connected (for `in-memory-session`). */
  readonly sessionsInProcess?: boolean;
  /** How it comes to drop what it keeps when its memory is full (for `store-may-evict`). */
  readonly eviction?: Eviction;
  /** Who waits for it: defaults by role (monitoring and admin: operators; workers: nobody; else users). */
  readonly audience?: 'users' | 'operators' | 'nobody';
  /** One sentence for the hover: what it is and what that means for state. */
  readonly says: string;
  /** Address of its makers' documentation, on which the entry rests; built-in entries all have one. */
  readonly source?: string;
}

/** Dropping entries to make room: by default, or when a setting asks for it. Patterns as in `externalisedBy`. */
export interface Eviction {
  readonly byDefault?: true;
  /** Settings that switch a default off. */
  readonly unless?: readonly string[];
  /** Settings that switch it on. */
  readonly when?: readonly string[];
  /** The setting that switches it off, as one writes it. */
  readonly off?: string;
}

/** When the instances of a technology vote. */
export interface Votes {
  /** Settings or command words (regular expressions) under which an instance votes; absent: always. */
  readonly when?: readonly string[];
  /** The same, under which it does not. */
  readonly unless?: readonly string[];
  /** Kinds of operators' resources whose instances vote. */
  readonly operated?: readonly string[];
  /** Paths of fields of such a resource that add voters its count leaves out. */
  readonly beside?: readonly string[];
  /** Only two are a mistake: from three on the technology leaves one vote out by itself. */
  readonly twoOnly?: boolean;
}

/** How an operator's custom resource tells its size and storage; field paths with dots, `[]` for every element. */
export interface OperatedResource {
  /** API group without version, such as `postgresql.cnpg.io`. */
  readonly group: string;
  readonly kind: string;
  /** Paths of instance counts, such as `spec.instances`; they add up. Absent when the operator decides. */
  readonly instances?: readonly string[];
  /** Count when the field is absent; with `[]` in the path, of each element without it. */
  readonly defaultInstances?: number;
  /** Paths whose presence means that something else says how many there are. */
  readonly countedBy?: readonly string[];
  /** Path of the storage setting; state is on operator-managed storage. Without one, what is kept in memory stays there. */
  readonly storage?: string;
  /** Conditions (see `Condition`) under which the state is lost with the pod; one is enough. */
  readonly ephemeral?: readonly Condition[];
  /** Conditions under which the operator lets requests in from outside the cluster. */
  readonly entrances?: readonly Condition[];
  /** Fields that name what it cannot do without: an object of a kind, or hosts where no kind is given. */
  readonly needs?: readonly Need[];
  /** Objects of the same group that run its pods, known by a label that holds its name. */
  readonly members?: { readonly kind: string; readonly label: string };
  /**
   * Names of the Services its operator makes: `{name}` stands for the resource's name, `{label:KEY}` for a label's value,
   * `{spec.FIELD}` for a field's. Absent: one of the same name.
   */
  readonly services?: readonly string[];
  /**
   * Paths of the settings that ask its operator for backups. When none of them holds anything there is no backup; absent
   * where backups are set up outside the resource.
   */
  readonly backup?: readonly string[];
  /** Switches that turn all of them off; one that holds is enough. */
  readonly backupOff?: readonly Condition[];
  /** Resources (`group/Kind`) that ask for backups of one named in their `spec`. */
  readonly backupBy?: readonly string[];
  /** Settings under which a failed primary waits for somebody's hands; one that holds is enough. */
  readonly failoverOff?: readonly Condition[];
}

/** `path=value`: a field has the value; `path=*`: it is there; `path=`: it is not. */
export type Condition = string;

/** A field of a custom resource that names something it depends on. */
export interface Need {
  readonly path: string;
  readonly kind?: string;
}
