import type { Span } from './span';
import type { Text } from './text';

/** A PodDisruptionBudget: how many of the selected pods may be taken away on purpose, such as for a node's upgrade. */
export interface Budget {
  readonly name: string;
  /** Absent in the file means `default`. */
  readonly namespace: string;
  /** Its name's token. */
  readonly at: Span;
  /** `none`: it has no selector; `empty`: one that asks for nothing; `labels`: one that asks for labels. */
  readonly selector: 'none' | 'empty' | 'labels';
  /** The selector's key, or the budget's name where there is none. */
  readonly selectorAt: Span;
  /** The labels it asks for by name, in words: "`app=web`". */
  readonly asksFor: readonly string[];
  /** A number of pods or a percentage, as written. */
  readonly minAvailable: Text | undefined;
  readonly maxUnavailable: Text | undefined;
  /** Ids of the components whose pods it selects. */
  readonly selects: readonly string[];
  /** Namespaces in which it would select pods, found only for one that selects none in its own. */
  readonly elsewhere: readonly string[];
  /** True when workloads of its namespace are in the files, so that one it means should be among them. */
  readonly amongWorkloads: boolean;
  /** True when pods that an operator makes, and no file shows, may be meant. */
  readonly mayMeanOthers: boolean;
}
