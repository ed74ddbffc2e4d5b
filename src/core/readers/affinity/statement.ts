import type { Pin } from '../../model/pin';
import type { Entry, Located } from '../../yaml/located';
import type { Runner } from '../cloud/runner';

/** What a cloud's deployment file says about affinity at one place. */
export interface Statement {
  readonly dialect: string;
  /** By what clients are recognised; undefined where the setting ties nobody to an instance. */
  readonly by: Pin['by'] | undefined;
  readonly to?: Pin['to'];
  /** False for rows that are unverified; true when left out. */
  readonly certain?: boolean;
  /** One phrase naming the setting. */
  readonly says: string;
  readonly at: Entry;
  /** What its clients are tied to; empty where that is not in the file. */
  readonly runs: readonly Runner[];
  /** Set where more than the entry would have to go with the pin. */
  readonly kept?: true;
}

/** One kind of deployment file and how to read what it says about affinity. */
export type FileDialect = (root: Located) => Iterable<Statement>;
