import type { Config } from '../config';
import type { RawFinding, SeveritySetting } from '../finding';
import type { FormatId } from '../model/component';
import type { Rule } from './rule';

/** A rule's default severity for a format. */
export function defaultSeverity(rule: Rule, format: FormatId): SeveritySetting {
  return typeof rule.severity === 'string' ? rule.severity : (rule.severity[format] ?? rule.severity.other);
}

/** The user's word for a rule in a file: what `overrides` say there, else what `rules` say. */
export function configuredSeverity(rule: string, file: string, config: Config): SeveritySetting | undefined {
  return config.rulesIn?.(file).get(rule) ?? config.rules.get(rule);
}

/**
 * The severity a finding gets: the user's word for the rule first, else the rule's own grading, else its default; the
 * preset `strict` raises information to warning, `review` switches rules on that are off.
 */
export function effectiveSeverity(
  rule: Rule,
  { at, severity: graded }: Pick<RawFinding, 'at' | 'severity'>,
  format: FormatId,
  config: Config,
): SeveritySetting {
  const configured = configuredSeverity(rule.id, at.file, config);
  if (configured !== undefined) return configured;
  const standard = defaultSeverity(rule, format);
  if (standard === 'off') return config.preset === 'review' ? (graded ?? 'information') : 'off';
  const severity = graded ?? standard;
  return config.preset === 'strict' && severity === 'information' ? 'warning' : severity;
}
