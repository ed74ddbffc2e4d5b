import type { Span } from './model/span';

/** `off` silences a rule; `hint` shows only as a tag in the editor. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type SeveritySetting = Severity | 'off';

/** A replacement of text; `span` may be empty for an insertion. Offsets are UTF-16 code units. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** True when `text` is a snippet with placeholders (TextMate syntax); hosts without snippet edits use its plain form. */
  readonly snippet?: boolean;
}

/**
 * A change offered with a finding. `fix` keeps the meaning of what is deployed and may be applied without asking;
 * `suggestion` changes it and needs judgement (design section 7, Edits).
 */
export interface Fix {
  readonly kind: 'fix' | 'suggestion';
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Another place that belongs to the finding. */
export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** A recorded acceptance that covers a finding. */
export interface Acceptance {
  readonly reason: string;
  /** ISO date, inclusive, or undefined when it never ends. */
  readonly until: string | undefined;
  /** Who accepted it: an owner, or the place in words ("comment", "decision"). */
  readonly by: string;
  readonly at: Span;
}

/** What a rule yields; the engine adds the rest. */
export interface RawFinding {
  readonly at: Span;
  /** Key of `messages`. */
  readonly message: string;
  /** Values for the placeholders of the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Overrides the rule's default severity where the rule grades by situation. */
  readonly severity?: Severity;
  readonly component?: string;
  readonly related?: readonly Related[];
  /** A function where building the edits costs more than the finding: it is called when somebody asks for them. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  readonly tags?: readonly 'unnecessary'[];
}

/** A rule's statement about a place, complete. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  readonly component: string | undefined;
  /** Statement ids of the notes. */
  readonly notes: readonly string[];
  readonly related: readonly Related[];
  /** Built when first read. */
  readonly fixes: readonly Fix[];
  readonly tags: readonly 'unnecessary'[];
  readonly accepted: Acceptance | undefined;
  /** Address of a page of the user's own, for rules from the configuration. */
  readonly link?: string;
}
