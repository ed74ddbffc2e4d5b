import type { Config } from '../config';
import type { Decision } from '../decisions/decision';
import type { Finding, RawFinding, SeveritySetting } from '../finding';
import type { FormatId } from '../model/component';
import type { Span } from '../model/span';
import type { System } from '../model/system';

export type RuleCategory = 'sessions' | 'state' | 'availability' | 'decisions' | 'structure' | 'custom';

/** The value of a rule's option. */
export type OptionValue = number | readonly string[];

/** One option of a rule: what it changes, and what holds when nobody sets it. */
export interface RuleOption {
  readonly description: string;
  readonly default: OptionValue;
}

/** The options that hold for a rule in this review. Asking for one that the rule does not declare is a mistake and throws. */
export interface RuleOptions {
  number(name: string): number;
  list(name: string): readonly string[];
}

/** What a rule may look at. Rules that judge decisions run after the others and see their outcome. */
export interface RuleContext {
  readonly system: System;
  readonly config: Config;
  readonly options: RuleOptions;
  /** ISO date (UTC) that `until` and `revisit` are compared with; there is no clock in the core. */
  readonly today: string;
  /** The whole text of one of the system's files, for edits; '' for a file that is not in it. */
  text(file: string): string;
  /** For rules with `stage: 'decisions'`: findings of the other rules with acceptances applied; else empty. */
  readonly findings: readonly Finding[];
  /** For rules with `stage: 'decisions'`: what each decision and acceptance accepted; else empty. */
  readonly uses: readonly DecisionUse[];
}

/** One rule id of one decision, and the findings it covers. */
export interface DecisionUse {
  readonly decision: Decision;
  /** The rule id as written. */
  readonly rule: { readonly text: string; readonly at: Span };
  readonly known: boolean;
  /** For an unknown one: the rule that was probably meant. */
  readonly meant?: string;
  readonly expired: boolean;
  /** Covered findings, also those that a more specific finding silenced. */
  readonly covers: number;
}

/** A rule: one object in one file named after its id. Shape: style.md. */
export interface Rule {
  readonly id: string;
  readonly category: RuleCategory;
  /** The default severity, for all formats or per format (`other` for the rest). */
  readonly severity:
    SeveritySetting | (Partial<Record<FormatId, SeveritySetting>> & { readonly other: SeveritySetting });
  readonly notes: readonly string[];
  /** One sentence for indexes, README and SARIF. */
  readonly summary: string;
  /** Message texts by id with `{placeholders}`. */
  readonly messages: Readonly<Record<string, string>>;
  readonly stage?: 'decisions';
  /** Options by name, set in `.statewise.yaml` beside the severity. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Address of a page about it; for rules of the user. */
  readonly link?: string;
  check(context: RuleContext): Iterable<RawFinding>;
}

/** Types a rule object; returns it unchanged. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
