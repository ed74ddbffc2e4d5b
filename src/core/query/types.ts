import type { Config } from '../config';
import type { Edit, Finding } from '../finding';
import type { Span } from '../model/span';
import type { SystemReview } from '../review';

/** What every query looks at: one file of a reviewed system. Offsets are UTF-16 code units from the start of the file. */
export interface Place {
  readonly review: SystemReview;
  readonly file: string;
  readonly offset: number;
  readonly config: Config;
  /** ISO date, UTC. */
  readonly today: string;
}

export interface Hover {
  readonly at: Span;
  /** Markdown; may hold `command:statewise.explain?…` links only when `commands` was asked for. */
  readonly markdown: string;
}

/** An edit or a command offered at a place. */
export interface Action {
  readonly title: string;
  /** LSP code action kind: `quickfix`, `refactor.rewrite`, `source.fixAll.statewise`. */
  readonly kind: string;
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
  /** The finding it answers, when it answers one. */
  readonly finding: Finding | undefined;
}

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'component' | 'technology' | 'rule' | 'date' | 'key' | 'value';
  readonly detail: string;
  readonly documentation?: string;
  /** Text replaced by `insert`. */
  readonly replace: Span;
  readonly insert: string;
}

/** The class shown at a component's name. */
export interface InlayHint {
  /** Offset after which the hint stands. */
  readonly at: Span;
  readonly label: string;
  /** Id of the component. */
  readonly component: string;
}

/** For the language status item and the last line of `check`. */
export interface Summary {
  readonly format: string;
  readonly components: number;
  readonly stateful: number;
  readonly verdict: string;
  /** Findings below the shown severity. */
  readonly notes: number;
  /** One sentence about them, such as "development file: losing any of 6 of 8 would take users down". */
  readonly sentence: string | undefined;
}

/** One entry of a native file's outline. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'component' | 'state' | 'decision';
  /** The name's token, inside `extent`. */
  readonly at: Span;
  readonly extent: Span;
  readonly children: readonly OutlineSymbol[];
}
