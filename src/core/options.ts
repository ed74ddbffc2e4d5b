import type { Config } from './config';

/** What a review is given beside the files. */
export interface ReviewOptions {
  readonly config: Config;
  /** ISO date, UTC. */
  readonly today: string;
  /** Called with a rule that threw, beside the `internal` finding. */
  readonly onError?: (rule: string, error: unknown) => void;
}
