import { matches } from './configuration';
import type { Catalogue } from '../knowledge/catalogue';
import type { Technology } from '../knowledge/technology';
import type { ComponentFacts, Container, Setting } from '../model/component';
import type { Text } from '../model/text';
import type { Evidence, StateClass } from '../model/evidence';
import type { Link } from '../model/link';
import type { Mount } from '../model/storage';
import type { Duty } from '../model/system';

/** A component under judgement with what signals look at. */
export interface Subject {
  readonly facts: ComponentFacts;
  readonly technology: Recognised | undefined;
  /** Main containers, or all of them when none is marked main. */
  readonly containers: readonly Container[];
  readonly settings: readonly Setting[];
  readonly words: readonly Text[];
  readonly mounts: readonly Mount[];
  /** What the catalogue's patterns are tested on, see `configurationOf`. */
  readonly configuration: string;
  /** True when it runs a client, a migration or another task that ends. */
  readonly task: boolean;
  readonly duty: Duty;
  /** The serving component whose program it runs in the background, on whose folders it works. */
  readonly helps: ComponentFacts | undefined;
  /** Outgoing links with what stands at their end. */
  readonly needs: readonly {
    readonly link: Link;
    readonly target: ComponentFacts;
    readonly technology: Technology | undefined;
  }[];
  readonly catalogue: Catalogue;
}

/** A technology and how it was recognised. */
export interface Recognised {
  readonly technology: Technology;
  readonly by: 'declared' | 'operator' | 'image' | 'similar-image' | 'command' | 'variable' | 'name' | 'port';
  /** What was looked at: the image, the word, the variable. */
  readonly text: Text;
}

/** One kind of evidence: one file in `signals/`. */
export interface Signal {
  readonly id: string;
  /** Statement ids of the notes this signal carries. */
  readonly notes: readonly string[];
  read(subject: Subject): Iterable<Statement>;
}

/** What a signal says; the classifier adds its id and notes. */
export interface Statement {
  readonly towards: StateClass;
  /** 0 none, 1 hint, 2 fair, 4 strong, 8 decisive. */
  readonly weight: number;
  readonly says: string;
  readonly at: Evidence['at'];
  /** Replaces the signal's own notes where one statement carries others. */
  readonly notes?: readonly string[];
}

/** Types a signal object; returns it unchanged. */
export function defineSignal(signal: Signal): Signal {
  return signal;
}

/** True when one of the catalogue's patterns matches the component's configuration. */
export function configured(subject: Pick<Subject, 'configuration'>, patterns: readonly string[] | undefined): boolean {
  return matches(patterns, subject.configuration);
}
